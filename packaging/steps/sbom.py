"""What the program is delivered with, in CycloneDX 1.6: each part with version, licence and source; the files' sums."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime
from pathlib import Path

from cyclonedx.model import ExternalReference, ExternalReferenceType, HashAlgorithm, HashType, XsUri
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.contact import OrganizationalEntity
from cyclonedx.model.license import DisjunctiveLicense, LicenseExpression
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

from steps import tree, windows, windows_licences, windows_wheels
from steps.checksums import NAME as SUMS
from steps.checksums import sum_of
from steps.ingredients import Ingredient, ingredients
from steps.project import NAME, BuildError, epoch, homepage, maintainer, say, step, version

LIBRARIES = ("Qt", "ICU")
SPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://cyclonedx.org")


def build(dist: Path) -> Path:
    """Write the bill of materials of the frozen tree, with the sums of what lies in ``dist``; gives the file.

    Where setup.exe lies there, one of what is in that, too: it has other versions of Qt and NumPy.
    """
    tree.built(dist)
    target = _write(sbom_in(dist), ingredients(tree.TREE), dist)
    if windows.setup_in(dist).exists():
        windows_wheels.download()
        _write(sbom_in(dist, "-windows"), windows_licences.ingredients(), dist)
    return target


def _write(target: Path, ingredients: list[Ingredient], dist: Path) -> Path:
    with step(f"SBOM {target.name}"):
        parts = [_component(part) for part in ingredients]
        program = _program(dist)
        bom = Bom(components=parts)
        bom.metadata.component = program
        bom.metadata.timestamp = datetime.fromtimestamp(epoch(), UTC)
        bom.serial_number = uuid.uuid5(SPACE, f"{target.name} {epoch()}")
        bom.register_dependency(program, parts)
        text = JsonV1Dot6(bom).output_as_string(indent=1)
        fault = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
        if fault is not None:
            raise BuildError(f"The SBOM is not valid CycloneDX: {fault}")
        target.write_text(text + "\n", encoding="utf-8")
    say(f"{len(parts)} parts")
    return target


def sbom_in(dist: Path, system: str = "") -> Path:
    """Where the bill of materials of this version lies."""
    return dist / f"{NAME}-{version()}{system}.cdx.json"


def _program(dist: Path) -> Component:
    release = [
        Component(
            name=path.name,
            type=ComponentType.FILE,
            bom_ref=f"file:{path.name}",
            hashes=[HashType(alg=HashAlgorithm.SHA_256, content=sum_of(path))],
        )
        for path in sorted(dist.iterdir())
        if path.is_file() and path.name != SUMS and not path.name.endswith(".cdx.json")
    ]
    return Component(
        name=NAME,
        version=version(),
        type=ComponentType.APPLICATION,
        bom_ref=f"{NAME}@{version()}",
        supplier=OrganizationalEntity(name=maintainer().partition(" <")[0]),
        licenses=[DisjunctiveLicense(id="MIT")],
        purl=PackageURL("pypi", name=NAME, version=version()),
        external_references=[ExternalReference(type=ExternalReferenceType.WEBSITE, url=XsUri(homepage()))],
        components=release,
    )


def _component(part: Ingredient) -> Component:
    generic = part.purl.startswith("pkg:generic/")
    return Component(
        name=part.name,
        version=part.version or None,
        type=ComponentType.LIBRARY if part.name in LIBRARIES or not generic else ComponentType.DATA,
        bom_ref=part.purl,
        purl=PackageURL.from_string(part.purl),
        licenses=[_licence(part)] if part.licence else [],
        external_references=[ExternalReference(type=ExternalReferenceType.DISTRIBUTION, url=XsUri(part.source))],
    )


def _licence(part: Ingredient) -> LicenseExpression | DisjunctiveLicense:
    if " " in part.licence:
        return LicenseExpression(part.licence)
    return DisjunctiveLicense(id=part.licence)
