# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import io

import pytest
from PIL import Image

from label.models import Edition, Level
from laureats.assets.artworks import Role, own_artwork
from laureats.assets.drawing import draw_sketch, make_sketch
from laureats.assets.inks import cmyk_tiff_of, read_ink_profile
from laureats.assets.pictures import picture_files
from laureats.assets.rasters import png_of, webp_of
from laureats.assets.subjects import describe_badge
from laureats.faults import Refused
from laureats.models import Award, Territory
from laureats.models.artwork import Scale

PNG_WIDTHS = (256, 512, 1024, 2048)


def make_award(name="Arles", *, code="3"):
    """Return an award that no database holds."""
    edition = Edition(code="2026", year=2026)
    territory = Territory(name=name, kind="commune")
    return Award(
        edition=edition, territory=territory, level=Level(code=code, name="Niveau 3"), name=name, kind="commune"
    )


@pytest.fixture(scope="module")
def files():
    """Return the pictures of Arles by role."""
    return {file.role: file for file in picture_files(award=make_award(), artwork=own_artwork(Scale.SIGNS))}


def open_file(file):
    return Image.open(io.BytesIO(file.content))


def test_every_version_of_the_badge_is_there(files):
    badges = [f"{shape}-{theme}" for shape in ("badge", "badge-wide") for theme in ("light", "dark", "mono")]
    webp = [f"{badge}-{width}.webp" for badge in badges if "mono" not in badge for width in (512, 1024)]
    others = ["logo-cmjn.tif", "letterhead-30mm.png", "email-signature-120.png", "email-signature-240.png"]

    assert set(files) == {
        *(f"{badge}.svg" for badge in badges),
        *(f"{badge}-{width}.png" for badge in badges for width in PNG_WIDTHS),
        *webp,
        *others,
        "card-1200x630.png",
    }


@pytest.mark.parametrize("width", PNG_WIDTHS)
def test_pixels_are_as_wide_as_their_names_say(files, width):
    square, wide = open_file(files[f"badge-dark-{width}.png"]), open_file(files[f"badge-wide-mono-{width}.png"])

    assert (square.size, wide.width) == ((width, width), width)
    assert abs(wide.height - width / 3) < 1


def test_a_webp_is_the_png_to_the_pixel(files):
    """Only what is seen counts: the colour of a transparent pixel is free."""
    pictures = [open_file(files[f"badge-light-512.{extension}"]).convert("RGBa") for extension in ("png", "webp")]

    assert pictures[0].tobytes() == pictures[1].tobytes()


def test_a_single_ink_is_black_on_nothing(files):
    picture = open_file(files["badge-mono-512.png"])
    colours = {pixel[:3] for _count, pixel in picture.getcolors(512 * 512) if pixel[3]}

    assert colours == {(0, 0, 0)}
    assert [picture.getpixel(place)[3] for place in ((0, 0), (256, 320))] == [0, 0]


def test_the_printers_logo_has_four_inks_on_white_paper(files):
    logo = open_file(files["logo-cmjn.tif"])

    assert (logo.format, logo.mode, logo.size, logo.info["dpi"]) == ("TIFF", "CMYK", (2362, 2362), (300, 300))
    assert logo.info["icc_profile"] == read_ink_profile()
    assert logo.getpixel((0, 0)) == (0, 0, 0, 0)


def test_the_printers_logo_lays_no_more_ink_than_paper_takes(files):
    """Coated paper takes 330 % in all."""
    small = open_file(files["logo-cmjn.tif"]).reduce(4)

    assert max(sum(pixel) for _count, pixel in small.getcolors(small.width * small.height)) <= 3.3 * 255


def test_the_letterhead_says_its_size_on_paper(files):
    letterhead = open_file(files["letterhead-30mm.png"])

    assert [round(letterhead.width / density * 25.4, 1) for density in letterhead.info["dpi"]] == [30.0, 30.0]


def test_the_pixels_of_a_level_are_the_same_for_all_its_laureates(files):
    others = {file.role: file for file in picture_files(award=make_award("Nevers"), artwork=own_artwork(Scale.SIGNS))}
    differing = {role for role in files if files[role].content != others[role].content}

    assert differing == {role for role in files if role.endswith(".svg")} | {"card-1200x630.png"}


def test_pictures_are_the_same_to_the_byte_when_drawn_again(files):
    for keeper in (draw_sketch, png_of, webp_of, cmyk_tiff_of):
        keeper.cache_clear()
    subject = describe_badge(award=make_award(), level=make_award().level)
    sketch = make_sketch(artwork=own_artwork(Scale.SIGNS), role=Role.BADGE, subject=subject)

    again = (png_of(sketch, width=512), webp_of(sketch, width=512), cmyk_tiff_of(sketch))

    kept = ("badge-light-512.png", "badge-light-512.webp", "logo-cmjn.tif")
    assert again == tuple(files[role].content for role in kept)


def test_an_unknown_level_has_no_picture():
    award = make_award()
    award.level = None

    with pytest.raises(ValueError, match="not known"):
        next(picture_files(award=award, artwork=own_artwork(Scale.SIGNS)))


@pytest.mark.parametrize("path", ["/nowhere.icc", "/usr/share/color/icc/ghostscript/srgb.icc"])
def test_a_profile_that_is_none_of_four_inks_is_refused_by_name(settings, english, path):
    settings.CMYK_PROFILE = path

    with pytest.raises(Refused) as refusal:
        read_ink_profile()

    assert [fault.message for fault in refusal.value.faults] == [
        f"{path} is no ICC profile of four inks: install libgs-common, or set CMYK_PROFILE to another."
    ]
