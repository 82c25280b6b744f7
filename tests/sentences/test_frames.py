# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""What stands before "dass": said to be so, or wished, denied and guessed."""

import pytest

from umlauf.sentences.frames import asserts


@pytest.mark.parametrize(
    ("ahead", "asserted"),
    [
        ("Die Abfrage hat ergeben, dass in", True),
        ("Der Verband teilt mit, dass", True),
        ("In", True),
        ("Es trifft nicht zu, dass", False),
        ("Das Land wünscht sich, dass", False),
        ("Die Landesregierung geht davon aus, dass", False),
        ("Es ist unzutreffend, dass", False),
        ("Ziel ist es, dass", False),
        ("Das Land hofft; fest steht, dass", True),
    ],
)
def test_a_wish_a_denial_and_a_guess_assert_nothing(ahead: str, asserted: bool) -> None:
    assert asserts(ahead) == asserted
