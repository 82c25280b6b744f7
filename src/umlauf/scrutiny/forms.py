# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The forms by which a paper is dropped, and by which the questions of its codebook get their names."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from umlauf.evaluation.codebook import Codebook, Question
from umlauf.inquiry.limits import rules
from umlauf.readback.printed import File
from umlauf.reading.guard import LARGEST_FILE, MEGABYTE

READ = ".pdf,.docx,.txt"
ANNEXES = ".pdf,.docx,.xlsx,.txt"
MOST_ANNEXES = 10
LONGEST_OTHER_NAME = 4  # words; source: case format 1
INPUT = "kern-form-input__input"


def _within_limit(file: "UploadedFile[bytes]") -> None:
    if (file.size or 0) > LARGEST_FILE:
        raise forms.ValidationError(
            _("%(name)s has %(size)s MB; at most 20 MB are read. Nothing was kept."),
            params={"name": file.name, "size": -(-(file.size or 0) // MEGABYTE)},
        )


class _SeveralFiles(forms.FileInput):
    allow_multiple_selected = True


class _FilesField(forms.FileField):
    """Several files, each within the limit of the readers."""

    def clean(self, data: Any, initial: Any = None) -> list["UploadedFile[bytes]"]:
        if len(data or []) > MOST_ANNEXES:
            raise forms.ValidationError(_("Please send at most ten annexes. Nothing was kept."))
        return [super(_FilesField, self).clean(file, initial) for file in data or []]


class DropForm(forms.Form):
    """A printed answer, its annexes, and the parliament where the paper does not say it."""

    paper = forms.FileField(
        label=_("The printed answer"),
        max_length=255,
        allow_empty_file=True,  # the readers refuse it with their own sentence
        validators=[_within_limit],
        help_text=_("PDF, Word (.docx) or text (.txt), at most 20 MB. Drop it here, or choose it."),
        widget=forms.FileInput(attrs={"class": f"{INPUT} drop__input", "accept": READ}),
    )
    annexes = _FilesField(
        label=_("Annexes in files of their own (optional)"),
        required=False,
        max_length=255,
        allow_empty_file=True,
        validators=[_within_limit],
        help_text=_("PDF, Word, Excel (.xlsx) or text; several at once are fine, 20 MB with the answer."),
        widget=_SeveralFiles(attrs={"class": INPUT, "accept": ANNEXES}),
    )
    parliament = forms.ChoiceField(
        label=_("Parliament (optional)"),
        required=False,
        choices=lambda: [("", _("as the paper says")), *((code, rule.parliament) for code, rule in rules().items())],
        widget=forms.Select(attrs={"class": "kern-form-input__select"}),
    )

    @property
    def papers(self) -> tuple[File, tuple[File, ...]]:
        """The paper and its annexes, of a form that is valid."""
        return _file(self.cleaned_data["paper"]), tuple(map(_file, self.cleaned_data["annexes"]))


def _file(file: "UploadedFile[bytes]") -> File:
    return File(file.name or "", file.read())


class CodebookForm(forms.Form):
    """Label and other names of every question that the codebook counts."""

    def __init__(self, codebook: Codebook, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data)
        self.questions = [question for question in codebook.questions.values() if question.statuses or question.any_of]
        for one in self.questions:
            self.fields[f"label-{one.key}"] = forms.CharField(
                label=_("Name"), max_length=100, initial=one.label, widget=forms.TextInput(attrs={"class": INPUT})
            )
            self.fields[f"also-{one.key}"] = forms.CharField(
                label=_("Other names, divided by commas"),
                max_length=500,
                required=False,
                initial=", ".join(one.also),
                validators=[_other_names],
                widget=forms.TextInput(attrs={"class": INPUT}),
            )

    @property
    def rows(self) -> Iterator[tuple[Question, tuple[forms.BoundField, forms.BoundField]]]:
        """Each question with its two fields."""
        for one in self.questions:
            yield one, (self[f"label-{one.key}"], self[f"also-{one.key}"])

    @property
    def names(self) -> dict[str, tuple[str, tuple[str, ...]]]:
        """Label and other names by question, of a form that is valid."""
        given = self.cleaned_data
        return {one.key: (given[f"label-{one.key}"], _names(given[f"also-{one.key}"])) for one in self.questions}


def _names(written: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for part in written.split(",") if (name := " ".join(part.split()))))


def _other_names(written: str) -> None:
    for name in _names(written):
        if len(name.split()) > LONGEST_OTHER_NAME or re.search(r"\d", name):
            raise forms.ValidationError(
                _("“%(name)s” is no name: at most four words, and no numbers, for sentences are searched for it."),
                params={"name": name},
            )
