# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Collects the tables of the rooms, nothing else."""

from umlauf.answer.models import AnswerVersionRecord
from umlauf.evaluation.models import BodyRecord, CodebookRecord, CodeRecord, FindingRecord
from umlauf.inquiry.models import InquiryRecord, QuestionRecord
from umlauf.ledger.models import EntryRecord, FileRecord
from umlauf.people.models import User
from umlauf.publication.models import ReleaseRecord
from umlauf.replies.models import CellRecord, ReplyRecord, SumRecord
from umlauf.scrutiny.models import ReadingRecord
from umlauf.signoff.models import SignatureRecord
from umlauf.survey.models import RosterEntryRecord, ServedInquiryRecord, SurveyRecord

__all__ = [
    "AnswerVersionRecord",
    "BodyRecord",
    "CellRecord",
    "CodeRecord",
    "CodebookRecord",
    "EntryRecord",
    "FileRecord",
    "FindingRecord",
    "InquiryRecord",
    "QuestionRecord",
    "ReadingRecord",
    "ReleaseRecord",
    "ReplyRecord",
    "RosterEntryRecord",
    "ServedInquiryRecord",
    "SignatureRecord",
    "SumRecord",
    "SurveyRecord",
    "User",
]
