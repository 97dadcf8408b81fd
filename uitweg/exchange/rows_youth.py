"""One line of youths.jsonl."""

from collections.abc import Mapping
from typing import Annotated, Self

from pydantic import Field, model_validator

from uitweg.domain.condition_facts import YouthFacts
from uitweg.domain.facts import (
    Commitment,
    Education,
    LanguageLevel,
    Point,
    Supervision,
    Visibility,
)
from uitweg.exchange.rows_conditions import ConditionRow
from uitweg.exchange.rows_shared import (
    AreaRow,
    LatLon,
    WindowRow,
    areas_known,
    windows_known,
)
from uitweg.exchange.values import (
    LONGEST_LIST,
    AnyDay,
    Day,
    FormatNumber,
    Id,
    Kilometres,
    Label,
    Labels,
    Level,
    Postcode,
    Row,
    known,
    member_of,
    refused,
    some,
)

Places = Mapping[str, Point]
"""Coordinates of postcodes: ``3072`` or ``3072AB``, without a space, letters in capitals."""


class HomeRow(Row):
    """Where the youth lives: a point or a postcode, one of the two."""

    lat_lon: LatLon | None = None
    postcode: Postcode | None = None

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if self.lat_lon is not None and self.postcode is not None:
            raise refused("one_home")
        return self

    def point(self, places: Places | None) -> Point | None:
        """The place itself; ``None`` when the postcode is not in ``places``."""
        if self.postcode is None or places is None:
            return self.lat_lon
        written = self.postcode.replace(" ", "").upper()
        return places.get(written) or places.get(written[:4])


class CommitmentRow(WindowRow):
    """A standing engagement of the youth, such as school."""

    label: Label | None = None
    valid_from: AnyDay | None = None
    valid_until: AnyDay | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.valid_from and self.valid_until and self.valid_until < self.valid_from:
            raise refused("ends_before_it_begins")
        return self

    def commitment(self) -> Commitment:
        """The engagement as rules see it."""
        return Commitment(self.label or "", self.facts(), self.valid_from, self.valid_until)


class SupervisionRow(Row):
    """The supervision that a court or prosecutor mandated."""

    track: Label | None = None
    level: Level | None = None
    start: AnyDay | None = None
    legal_end: AnyDay | None = None
    programme_end: AnyDay | None = None

    def facts(self) -> Supervision:
        """The supervision as the product sees it."""
        return Supervision(self.track, self.level, self.start, self.legal_end, self.programme_end)


class YouthRow(Row):
    """One youth; only ``id`` is required."""

    format: FormatNumber | None = None
    id: Id
    given_name: Label | None = None
    birth_date: Day | None = None
    home: HomeRow | None = None
    max_travel_km: Kilometres | None = None
    language_level: Annotated[LanguageLevel, member_of(LanguageLevel)] | None = None
    education: Annotated[Education, member_of(Education)] | None = None
    basic_qualification: bool | None = None
    skills: Labels | None = None
    interests: Labels | None = None
    learning_goals: Labels | None = None
    certificates: Labels | None = None
    licences: Labels | None = None
    availability: Annotated[list[WindowRow], Field(max_length=LONGEST_LIST)] | None = None
    commitments: Annotated[list[CommitmentRow], Field(max_length=LONGEST_LIST)] | None = None
    public_visibility: Annotated[Visibility, member_of(Visibility)] | None = None
    avoid_areas: Annotated[list[AreaRow], Field(max_length=LONGEST_LIST)] | None = None
    supervision: SupervisionRow | None = None
    conditions: Annotated[list[ConditionRow], Field(max_length=LONGEST_LIST)] | None = None

    def facts(self, places: Places | None = None) -> YouthFacts:
        """The youth as rules and ranking see them."""
        return YouthFacts(
            id=self.id,
            given_name=self.given_name,
            birth_date=self.birth_date,
            home=None if self.home is None else self.home.point(places),
            max_travel_km=self.max_travel_km,
            language_level=self.language_level,
            education=self.education,
            basic_qualification=self.basic_qualification,
            skills=some(self.skills),
            interests=some(self.interests),
            learning_goals=some(self.learning_goals),
            certificates=known(self.certificates),
            licences=known(self.licences),
            availability=windows_known(self.availability),
            commitments=tuple(row.commitment() for row in self.commitments or ()),
            public_visibility=self.public_visibility,
            avoid_areas=areas_known(self.avoid_areas) or (),
            supervision=None if self.supervision is None else self.supervision.facts(),
            conditions=tuple(row.facts() for row in self.conditions or ()),
        )
