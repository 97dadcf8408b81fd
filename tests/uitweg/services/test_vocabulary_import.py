"""An imported vocabulary serves: whole, at once, and in every process."""

import shutil
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlmodel import select

from tests.support.builders import a_vacancy, a_youth
from tests.support.table_contents import contents
from uitweg.db import Database
from uitweg.exchange.refusals import BadFile
from uitweg.models import VocabularyFile, VocabularyRelease
from uitweg.services.resident_vocabulary import ResidentVocabulary
from uitweg.services.suggestions import RankingRoom, suggestions_for
from uitweg.services.vocabulary_import import import_vocabulary

OCCUPATIONS = "occ_id,isco,label_nl,alt_nl,label_en,alt_en\no-1,7231,gloeier,,glower,\n"
SKILLS = "skill_id,label_nl,alt_nl,label_en,alt_en,broader\n"
SPARKS = "s-1,vonken temmen,gloed bedwingen,tame sparks,,\n"
OFFICIAL = "conceptUri,preferredLabel,altLabels\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A compact vocabulary of one occupation and one skill, and a file that is not of it."""
    folder = tmp_path / "vocabulary"
    folder.mkdir()
    (folder / "esco_occupations.csv").write_bytes(b"\xef\xbb\xbf" + OCCUPATIONS.encode())
    (folder / "esco_skills.csv").write_bytes((SKILLS + SPARKS).replace("\n", "\r\n").encode())
    (folder / "notes.csv").write_bytes(b"\xff\xff")
    return folder


def test_a_ranking_uses_the_vocabulary_that_was_imported(
    database: Database, folder: Path, now: datetime
) -> None:
    room = RankingRoom(ResidentVocabulary())
    with database.write() as session:
        youth = a_youth(session, skills=["gloed bedwingen"], interests=[])
        a_vacancy(session, skills=["vonken temmen"], title="Hulp", description="Hulp.")
    with database.read() as session:
        before = suggestions_for(room, session, youth, now.date()).ranking
    imported = import_vocabulary(database, folder, now=now)
    assert (imported.is_new, imported.concepts) == (True, {"occupation": 1, "skill": 1})
    with database.read() as session:
        after = suggestions_for(room, session, youth, now.date()).ranking
    assert after.model.version != before.model.version
    assert after.ranked[0].match.score > before.ranked[0].match.score


def test_what_serves_is_what_stood_in_the_folder(
    database: Database, folder: Path, now: datetime
) -> None:
    import_vocabulary(database, folder, now=now)
    with database.read() as session:
        stored = session.exec(select(VocabularyFile.name, VocabularyFile.content)).all()
        serving, release = ResidentVocabulary().current(session)
        assert release == session.exec(select(VocabularyRelease.id)).one()
    assert sorted(name for name, _ in stored) == ["esco_occupations.csv", "esco_skills.csv"]
    assert all((folder / name).read_bytes().decode() == content for name, content in stored)
    assert len(serving) == 2


def test_the_official_form_comes_in_with_its_relations(
    database: Database, tmp_path: Path, now: datetime
) -> None:
    files = {
        "occupations_nl.csv": OFFICIAL + "u:o,gloeier,\n",
        "skills_nl.csv": OFFICIAL + 'u:s,vonken temmen,"gloed bedwingen\nvuur temmen"\n',
        "skills_en.csv": OFFICIAL + "u:s,tame sparks,\n",
        "skills_fr.csv": "not read\n",
        "occupationSkillRelations_nl.csv": "occupationUri,skillUri\nu:o,u:s\n",
        "broaderRelationsSkillPillar_nl.csv": "conceptUri,broaderUri\nu:s,u:g\n",
    }
    folder = tmp_path / "esco"
    folder.mkdir()
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    import_vocabulary(database, folder, now=now)
    with database.read() as session:
        serving, _ = ResidentVocabulary().current(session)
        names = set(session.exec(select(VocabularyFile.name)))
    assert names == files.keys() - {"skills_fr.csv"}
    skill, occupation = serving.concept("u:s"), serving.concept("u:o")
    assert skill.alternatives == ("gloed bedwingen", "vuur temmen")
    assert (skill.label_en, skill.broader, occupation.related) == (
        "tame sparks",
        ("u:g",),
        ("u:s",),
    )


def test_the_vocabulary_that_serves_is_not_stored_again(
    database: Database, folder: Path, now: datetime
) -> None:
    import_vocabulary(database, folder, now=now)
    before = contents(database)
    assert not import_vocabulary(database, folder, now=now + timedelta(days=1)).is_new
    assert contents(database) == before


def test_a_newer_vocabulary_takes_over(database: Database, folder: Path, now: datetime) -> None:
    resident = ResidentVocabulary()
    import_vocabulary(database, folder, now=now)
    with database.read() as session:
        assert len(resident.current(session)[0]) == 2
    with (folder / "esco_skills.csv").open("a") as file:
        file.write("s-2,gloed vegen,,,,\n")
    assert import_vocabulary(database, folder, now=now + timedelta(hours=1)).is_new
    with database.read() as session:
        assert len(resident.current(session)[0]) == 3


@pytest.mark.parametrize(
    ("name", "content", "line"),
    [
        ("esco_skills.csv", SKILLS.encode() + b",geen id,,,,\n", 2),
        ("esco_skills.csv", b"skill_id,label_nl\n", 1),
        ("esco_skills.csv", SKILLS.encode() + b"s-1,\xff,,,,\n", None),
        ("esco_skills.csv", SKILLS.encode() + b"s-1,on\0zin,,,,\n", 2),
        ("esco_occupations.csv", b"", 1),
    ],
)
def test_a_bad_vocabulary_is_refused_and_nothing_is_stored(
    sqlite: Database, folder: Path, now: datetime, name: str, content: bytes, line: int | None
) -> None:
    (folder / name).write_bytes(content)
    with pytest.raises(BadFile) as refused:
        import_vocabulary(sqlite, folder, now=now)
    assert refused.value.file == name
    assert line is None or refused.value.line == line
    assert not any(contents(sqlite).values())


def test_a_folder_without_a_vocabulary_is_refused(
    sqlite: Database, folder: Path, now: datetime
) -> None:
    shutil.rmtree(folder)
    folder.mkdir()
    with pytest.raises(BadFile):
        import_vocabulary(sqlite, folder, now=now)
