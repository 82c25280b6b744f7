# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Forms of the answer: a new version, and a signature."""

from django import forms
from django.utils.translation import gettext_lazy as _


class DraftForm(forms.Form):
    """The text of a new version, in the headings and paragraphs of the case folder."""

    text = forms.CharField(
        label=_("Text of the answer"),
        help_text=_("One heading for each question, e.g. “# Frage 1”; below it plain paragraphs."),
        required=False,  # an empty answer is refused by the action, with the sentence that belongs to it
        strip=False,
        widget=forms.Textarea(
            attrs={"class": "kern-form-input__input draft", "rows": 24, "lang": "de", "spellcheck": "true"}
        ),
    )

    def clean_text(self) -> str:
        """Return the text with the line ends of the house; browsers send those of Windows."""
        text: str = self.cleaned_data["text"]
        return text.replace("\r\n", "\n")


class SignForm(forms.Form):
    """A signature: the hash of what the signatory has before the eyes, and a remark."""

    seen = forms.CharField(widget=forms.HiddenInput)
    remark = forms.CharField(
        label=_("Remark"),
        help_text=_("Optional; it is kept with the signature."),
        required=False,
        max_length=500,
        error_messages={
            "max_length": _(
                "Nothing was signed: the remark has %(show_value)d characters, and %(limit_value)d have room. "
                "Please shorten it; it still stands in the field."
            )
        },
        widget=forms.TextInput(attrs={"class": "kern-form-input__input"}),
    )
