# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The article that the name of each département takes after "Département", which the name does not show.

A name that is not listed is feminine: "de la Gironde", or "de l'Isère" before a vowel. The usage is that of the
départements' own councils: names joined by "et" take no article ("de Maine-et-Loire"), nor does Vaucluse.
"""

_NAMES_BY_LINK = {
    "du ": (
        "Bas-Rhin Calvados Cantal Cher Doubs Finistère Gard Gers Haut-Rhin Jura Loiret Lot Morbihan Nord "
        "Pas-de-Calais Puy-de-Dôme Rhône Tarn Territoire_de_Belfort Val-de-Marne Val-d'Oise Var"
    ),
    "des ": (
        "Alpes-de-Haute-Provence Alpes-Maritimes Ardennes Bouches-du-Rhône Côtes-d'Armor Deux-Sèvres Hautes-Alpes "
        "Hautes-Pyrénées Hauts-de-Seine Landes Pyrénées-Atlantiques Pyrénées-Orientales "
        "Terres_australes_et_antarctiques_françaises Vosges Yvelines"
    ),
    "d'": "Eure-et-Loir Ille-et-Vilaine Indre-et-Loire",
    "de l'": "Hérault Yonne",
    "de ": (
        "La_Réunion Loir-et-Cher Loire-Atlantique Lot-et-Garonne Maine-et-Loire Mayotte Meurthe-et-Moselle Paris "
        "Saint-Barthélemy Saint-Martin Saint-Pierre-et-Miquelon Saône-et-Loire Seine-et-Marne Tarn-et-Garonne "
        "Vaucluse Wallis_et_Futuna"
    ),
}
LINKS: dict[str, str] = {
    name.replace("_", " "): link for link, names in _NAMES_BY_LINK.items() for name in names.split()
}
