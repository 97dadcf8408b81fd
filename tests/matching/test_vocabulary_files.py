"""Both forms of a vocabulary folder load; a bad file is refused with its place and reason."""

from pathlib import Path

import pytest

from matching import Circumstances, Opening, Profile, SimilarityMatcher, SkillVocabulary
from matching.concepts import VocabularyError

OCCUPATIONS = "occ_id,isco,esco_code,label_nl,alt_nl,label_en,alt_en\n"
SKILLS = "skill_id,label_nl,label_en,alt_en,broader\n"


def compact(folder: Path, occupations: str = "", skills: str = "") -> Path:
    rows = occupations or "o1,7234,7234.1,fietsenmaker,rijwielhersteller|fietsmonteur,bike fixer,\n"
    (folder / "esco_occupations.csv").write_text(OCCUPATIONS + rows, encoding="utf-8")
    rows = skills or "s1,fietsen repareren,repair bicycles,fix bikes|mend bikes,g1\n"
    (folder / "esco_skills.csv").write_text(SKILLS + rows, encoding="utf-8")
    return folder


def official(folder: Path) -> Path:
    (folder / "occupations_nl.csv").write_text(
        "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,description,code\n"
        'Occupation,uri:o1,7234,fietsenmaker,"rijwielhersteller\nfietsmonteur",Maakt het.,7234.1\n'
        "Occupation,uri:o2,,kapper,,,5141.1.2\n",
        encoding="utf-8",
    )
    (folder / "skills_nl.csv").write_text(
        "conceptType,conceptUri,skillType,preferredLabel,altLabels,description\n"
        'KnowledgeSkillCompetence,uri:s1,skill,fietsen repareren,"fiets maken\nband plakken",\n',
        encoding="utf-8",
    )
    return folder


def test_the_compact_form_loads_without_its_group_files(tmp_path: Path) -> None:
    vocabulary = SkillVocabulary.load(compact(tmp_path))
    occupation = vocabulary.concept("o1")
    assert occupation.alternatives == ("rijwielhersteller", "fietsmonteur")
    assert occupation.broader == ("isco:7234", "isco:723", "isco:72", "isco:7")
    assert vocabulary.normalise("mend bikes")[0].concept == "s1"


def test_the_compact_group_files_are_read_when_present(tmp_path: Path) -> None:
    (tmp_path / "isco_groups.csv").write_text("code,label_nl,label_en\n7234,Makers,Repairers\n")
    groups = "group_id,code,label_nl,label_en,parents\ng1,S1,repareren,repairing,g0|gx\n"
    (tmp_path / "esco_skill_groups.csv").write_text(groups)
    vocabulary = SkillVocabulary.load(compact(tmp_path))
    assert vocabulary.concept("isco:7234").label == "Makers"
    assert vocabulary.concept("g1").broader == ("g0", "gx")


def test_the_official_form_needs_only_occupations_and_skills(tmp_path: Path) -> None:
    vocabulary = SkillVocabulary.load(official(tmp_path))
    assert vocabulary.normalise("band plakken")[0].concept == "uri:s1"
    assert vocabulary.normalise("fietsmonteur", "occupation")[0].concept == "uri:o1"
    assert vocabulary.concept("uri:o2").group == "5141"


def test_the_official_form_reads_relations_groups_and_english(tmp_path: Path) -> None:
    folder = official(tmp_path)
    (folder / "occupationSkillRelations_nl.csv").write_text(
        "occupationUri,relationType,skillType,skillUri\nuri:o1,essential,skill,uri:s1\n"
    )
    (folder / "broaderRelationsSkillPillar.csv").write_text(
        "conceptType,conceptUri,broaderType,broaderUri\nX,uri:s1,SkillGroup,uri:g1\n"
    )
    (folder / "skillGroups_nl.csv").write_text(
        "conceptType,conceptUri,preferredLabel,altLabels,code\nSkillGroup,uri:g1,repareren,,S1\n"
    )
    (folder / "ISCOGroups_nl.csv").write_text(
        "conceptType,conceptUri,code,preferredLabel\nISCOGroup,uri:C7234,7234,Makers\n"
    )
    (folder / "skills_en.csv").write_text(
        "conceptType,conceptUri,preferredLabel,altLabels\nX,uri:s1,repair bicycles,\n"
    )
    vocabulary = SkillVocabulary.load(folder)
    assert vocabulary.concept("uri:o1").related == ("uri:s1",)
    assert vocabulary.concept("uri:s1").broader == ("uri:g1",)
    assert vocabulary.concept("uri:s1").label_en == "repair bicycles"
    assert vocabulary.concept("isco:7234").label == "Makers"


def test_a_loaded_vocabulary_ranks(tmp_path: Path) -> None:
    matcher = SimilarityMatcher(SkillVocabulary.load(official(tmp_path)))
    matcher.fit([Opening("V-1", "Fietsmonteur"), Opening("V-2", "Kapper")])
    pairs = {"V-1": Circumstances(), "V-2": Circumstances()}
    assert matcher.rank(Profile("Y", ("fiets maken",)), pairs)[0].opening == "V-1"


BAD = [
    ("o1,7234,7234.1,,,,\n", "", ("esco_occupations.csv", 2, "label_nl")),
    (",7234,7234.1,kok,,cook,\n", "", ("esco_occupations.csv", 2, "occ_id")),
    ("o1,7234\n", "", ("esco_occupations.csv", 2, "-")),
    ("", "s1,koken,cook,,\n,bakken,bake,,\n", ("esco_skills.csv", 3, "skill_id")),
]


@pytest.mark.parametrize(("occupations", "skills", "place"), BAD)
def test_a_bad_row_is_refused_with_file_line_and_field(
    tmp_path: Path, occupations: str, skills: str, place: tuple[str, int, str]
) -> None:
    with pytest.raises(VocabularyError) as caught:
        SkillVocabulary.load(compact(tmp_path, occupations, skills))
    assert (caught.value.file, caught.value.line, caught.value.field) == place
    assert caught.value.reason


def test_a_missing_column_file_or_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match="neither"):
        SkillVocabulary.load(tmp_path / "nowhere")
    compact(tmp_path)
    (tmp_path / "esco_skills.csv").write_text("skill_id,label_nl\n")
    with pytest.raises(VocabularyError, match="line 1, field label_en: column is missing"):
        SkillVocabulary.load(tmp_path)
    (tmp_path / "esco_skills.csv").unlink()
    with pytest.raises(VocabularyError, match="file is missing"):
        SkillVocabulary.load(tmp_path)


def test_a_file_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    compact(tmp_path)
    (tmp_path / "esco_skills.csv").write_bytes(SKILLS.encode() + b"s1,caf\xe9,cafe,,\n")
    with pytest.raises(VocabularyError, match="not UTF-8"):
        SkillVocabulary.load(tmp_path)


def test_an_id_that_occurs_twice_is_refused(tmp_path: Path) -> None:
    rows = "s1,koken,cook,,\ns1,bakken,bake,,\n"
    with pytest.raises(VocabularyError, match="occurs twice: s1"):
        SkillVocabulary.load(compact(tmp_path, skills=rows))


def test_a_wrong_isco_code_in_the_official_form_is_refused(tmp_path: Path) -> None:
    folder = official(tmp_path)
    (folder / "occupations_nl.csv").write_text(
        "conceptUri,preferredLabel,iscoGroup\nuri:o1,kok,7x\n"
    )
    with pytest.raises(VocabularyError, match="not an ISCO code"):
        SkillVocabulary.load(folder)
