"""What the documents say, counted by hand: the yardstick of the tests, not taken from the tables."""

STAKEHOLDER_KINDS = set(
    "foundation municipality county university research_institute union association chamber company "
    "ministry agency church network museum media health sports school other".split()
)
LEVELS = "informed consulted involved collaborating leading".split()
INVOLVEMENT_KINDS = set(
    "leads co_moderates participates advises attends hosts partner_in funds proposes".split()
)
RELATION_KINDS = set(
    "member_of cooperates_with funds owns located_in successor_of responsible_for".split()
)
STATUSES = "idea assessed proposed decided funded running finished dropped".split()

# Forum -> (lead ministry, co-moderating organisations), from the pages of the forums.
FORUMS = {
    "chancen-vielfalt-aufstieg": ("mkffi-nrw", {"laki-nrw"}),
    "innovationen-foerderbank": ("fm-nrw", {"nrw-bank"}),
    "bekaempfung-clankriminalitaet": ("im-nrw", {"polizeipraesidium-essen"}),
    "urbane-energieloesungen": ("mwide", {"e-on"}),
    "von-der-idee-zum-produkt": ("mwide", {"ruhr-universitaet-bochum"}),
    "digitalisierung-im-tourismus": ("mwide", {"stiftung-zollverein"}),
    "zukunftswert-arbeit": ("mags-nrw", {"thyssenkrupp"}),
    "gesundheit-und-pflege": ("mags-nrw", {"rwi"}),
    "unterricht-sichern-lehrerversorgung": ("msb-nrw", {"universitaet-duisburg-essen"}),
    "beste-bildungschancen": ("msb-nrw", {"westfaelische-hochschule"}),
    "heimat-ruhr": ("mhkbg", {"innogy"}),
    "rechtsstaat-staerken-integration-foerdern": ("jm-nrw", {"polizeipraesidium-gelsenkirchen"}),
    "neue-mobilitaet": ("vm-nrw", {"deutsche-bahn"}),
    "gruene-infrastruktur": ("mulnv", {"emschergenossenschaft-lippeverband", "nabu-nrw"}),
    "wissenschaftslandschaft": ("mkw-nrw", {"max-planck-gesellschaft"}),
    "kuenstler-metropole-ruhr": ("mkw-nrw", set()),
    "weltweit-vernetzte-innovationsregion": ("mbei", {"ruhr-universitaet-bochum"}),
    "starke-medien": ("staatskanzlei-nrw", {"radio-bochum"}),
    "sport-ruhrgebiet-in-bewegung": ("staatskanzlei-nrw", {"evonik"}),
    "engagement-zivilgesellschaft-wirtschaft": ("staatskanzlei-nrw", {"dr-ausbuettel", "upj"}),
}
# Named by ties between organisations, so that those have a venue; none of the 59 described projects.
VENUES_BESIDE_THE_59 = {
    "hymr",
    "innovationcity-ruhr",
    "klimaneutral-ruhr",
    "wasserstoff-modellregion-ruhr",
    "zukunftsbildung-ruhr",
    "dortmunder-stiftungstag",
    "duisburger-stiftungsdialog",
    "duisburger-stiftungstag",
}
NETWORK = "stiftungsnetzwerk-ruhr"
PROCESS = "ruhr-konferenz"
