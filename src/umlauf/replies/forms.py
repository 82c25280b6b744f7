# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The form by which a reply that arrived as a file is filed."""

from datetime import date

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from umlauf.reading.guard import LARGEST_FILE, MEGABYTE


class ReplyFile(forms.Form):
    """A file and the day on which it arrived; a file above the limit of the readers is refused before it is read."""

    file = forms.FileField(
        label=_("File"),
        max_length=255,
        allow_empty_file=True,  # the readers refuse it with their own sentence
        help_text=_("Word (.docx), Excel (.xlsx), mail (.eml), PDF or text (.txt), at most 20 MB."),
        widget=forms.FileInput(attrs={"class": "kern-form-input__input", "accept": ".docx,.xlsx,.eml,.pdf,.txt"}),
    )
    received_on = forms.DateField(
        label=_("Arrived on"),
        widget=forms.DateInput(attrs={"class": "kern-form-input__input", "type": "date"}, format="%Y-%m-%d"),
    )

    def clean_file(self) -> "UploadedFile[bytes]":
        """Return the file; refuse one that is too large with its size."""
        file: UploadedFile[bytes] = self.cleaned_data["file"]
        if (file.size or 0) > LARGEST_FILE:
            raise forms.ValidationError(
                _("%(name)s has %(size)s MB; at most 20 MB are read. Nothing was changed."),
                params={"name": file.name, "size": -(-(file.size or 0) // MEGABYTE)},
            )
        return file

    @property
    def upload(self) -> tuple[str, bytes, date]:
        """The name of the file, its content, and the day, of a form that is valid."""
        file: UploadedFile[bytes] = self.cleaned_data["file"]
        return file.name or "", file.read(), self.cleaned_data["received_on"]
