# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""Brings files of others into the checkout: design system, fonts, accessibility checker.

    .venv/bin/python tools/vendor.py

Each package is fetched by its ordinary client (npm or pip) in one exact version, and refused when the archive has not
the digest that stands here. Only the named files are copied. `VENDOR.toml` beside them says what they are; a test
compares it with the files. To take a newer version, change version and digest (`npm view NAME@VERSION dist.integrity`;
`pip hash FILE`) and run this again.
"""

import base64
import hashlib
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent


class Package(NamedTuple):
    """One package of a registry: its client, its exact version, and the digest that its archive must have."""

    client: str  # npm | pip
    name: str
    version: str
    digest: str  # algorithm-base64, as npm's metadata states it


class Taking(NamedTuple):
    """Files that one folder takes from one package: path below `src` in the archive → name below the folder."""

    folder: str
    package: Package
    licence: str  # of these files, SPDX
    files: Mapping[str, str]


KERN = Package(
    "npm",
    "@kern-ux/native",
    "2.7.2",
    "sha512-TN0Mqbasp7S1IOqurXickde8MDj5hIcgT4s3f1i33wyv2iVgA1dTO/FoQyi6rgM9KYTYkIthl9k72g7fBUUvHg==",
)
AXE = Package(
    "npm",
    "axe-core",
    "4.14.1",
    "sha512-FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ==",
)
FIRA = Package(
    "pip",
    "fontpkg-fira-sans",
    "4.203",
    "sha256-LiZX0dR3SlUt1MVRrIZAqvZlrA+i23qWmZ0CR24VRhg=",
)

STATIC, FONTS, AXE_FOLDER = (
    "src/umlauf/static/vendor",
    "src/umlauf/writing/fonts",
    "tests/vendor/axe-core",
)
WEB_FONTS = {
    f"package/dist/fonts/fira-sans/FiraSans-{style}.woff2": f"FiraSans-{style}.woff2"
    for style in ("Regular", "Italic", "Medium", "SemiBold")
}
PRINT_FONTS = {
    f"fontpkg_fira_sans/files/FiraSans-{style}.ttf": f"FiraSans-{style}.ttf"
    for style in (
        "Regular",
        "Italic",
        "Medium",
        "MediumItalic",
        "SemiBold",
        "SemiBoldItalic",
    )
}
OFL = {"fontpkg_fira_sans/LICENSE": "OFL.txt"}

TAKINGS = (
    Taking(
        f"{STATIC}/kern",
        KERN,
        "EUPL-1.2",
        {
            "package/dist/kern.min.css": "kern.min.css",
            "package/LICENSE.md": "LICENSE.md",
        },
    ),
    Taking(f"{STATIC}/fira-sans", KERN, "OFL-1.1", WEB_FONTS),
    Taking(f"{STATIC}/fira-sans", FIRA, "OFL-1.1", OFL),  # KERN's package lacks the text of the fonts' licence
    Taking(FONTS, FIRA, "OFL-1.1", PRINT_FONTS | OFL),  # Typst cannot read woff2
    Taking(
        AXE_FOLDER,
        AXE,
        "MPL-2.0",
        {
            "package/axe.min.js": "axe.min.js",
            "package/locales/de.json": "de.json",
            "package/LICENSE": "LICENSE",
            "package/LICENSE-3RD-PARTY.txt": "LICENSE-3RD-PARTY.txt",
        },
    ),
)


def fetch(package: Package, into: Path) -> Path:
    """Fetch one package by its client; return its archive, checked against the digest. Exits if it differs."""
    spec = f"{package.name}@{package.version}" if package.client == "npm" else f"{package.name}=={package.version}"
    command = {
        "npm": ["npm", "pack", "--silent", "--pack-destination", "."],
        "pip": [
            sys.executable,
            "-m",
            "pip",
            "download",
            "--quiet",
            "--no-deps",
            "--dest",
            ".",
        ],
    }[package.client]
    into.mkdir()
    subprocess.run([*command, spec], cwd=into, check=True, stdout=subprocess.DEVNULL)
    (archive,) = into.iterdir()
    found = digest(archive.read_bytes(), package.digest.partition("-")[0])
    if found != package.digest:
        sys.exit(f"{spec}: the archive has the digest {found}, expected was {package.digest}. Nothing was copied.")
    return archive


def digest(data: bytes, algorithm: str) -> str:
    """Return the digest in the form of npm's `integrity`: algorithm, hyphen, base64."""
    return f"{algorithm}-{base64.b64encode(hashlib.new(algorithm, data).digest()).decode()}"


def member(archive: Path, name: str) -> bytes:
    """Return one file of a tarball or a wheel. A missing one raises KeyError."""
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            return wheel.read(name)
    with tarfile.open(archive) as tarball:
        stream = tarball.extractfile(name)
        assert stream is not None, f"{name} is a folder"
        return stream.read()


def entry(taking: Taking, contents: Mapping[str, bytes]) -> str:
    """Return the part of VENDOR.toml for the files of one package."""
    package = taking.package
    lines = [
        "[[source]]",
        f'package = "{package.name}"',
        f'registry = "{"npm" if package.client == "npm" else "PyPI"}"',
        f'version = "{package.version}"',
        f'licence = "{taking.licence}"',
        f'archive = "{package.digest}"',
        "[source.sha256]",
        *(f'"{name}" = "{hashlib.sha256(data).hexdigest()}"' for name, data in sorted(contents.items())),
    ]
    return "\n".join(lines) + "\n"


def fill(folder: Path, takings: Iterable[tuple[Taking, Path]]) -> None:
    """Copy the files of one folder out of their archives and write its VENDOR.toml."""
    folder.mkdir(parents=True, exist_ok=True)
    licence_of_this = Path(__file__).read_text(encoding="utf-8").splitlines()[:2]
    entries = ["\n".join([*licence_of_this, "# Written by tools/vendor.py.", ""])]
    for taking, archive in takings:
        contents = {name: member(archive, path) for path, name in taking.files.items()}
        for name, data in contents.items():
            (folder / name).write_bytes(data)
        entries.append(entry(taking, contents))
    (folder / "VENDOR.toml").write_text("\n".join(entries), encoding="utf-8")


def main() -> None:
    """Fetch every package once, then fill every folder."""
    with tempfile.TemporaryDirectory() as temporary:
        packages = {taking.package for taking in TAKINGS}
        archives = {package: fetch(package, Path(temporary) / package.version) for package in packages}
        for folder in dict.fromkeys(taking.folder for taking in TAKINGS):
            fill(
                ROOT / folder,
                [(t, archives[t.package]) for t in TAKINGS if t.folder == folder],
            )
            print(folder)


if __name__ == "__main__":
    main()
