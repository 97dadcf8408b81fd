"""The vectorised twin of the rules: one youth against a whole index of vacancies at once."""

from uitweg.domain.index.codes import VERDICTS
from uitweg.domain.index.vacancies import Answer, VacancyIndex

__all__ = ["VERDICTS", "Answer", "VacancyIndex"]
