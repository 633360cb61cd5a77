"""The posts of those who stand for a body, as alternatives of a pattern; longer ones before those that they begin with."""

from __future__ import annotations

HEADS = (
    "대표이사|대표|이사장|사장|협회장|회장|원장|총장|조합장|은행장|행장|소장|센터장|관장|의장|본부장|단장|청장|장관|부총리|처장|위원장|시장|군수|구청장"
    "|도지사|서장|교육감|사무총장"
)
"""Who heads a body, as the bracket behind its name introduces them."""
OFFICE_HEADS = "센터장|소장|단장|과장"
"""Who heads an office of a ministry."""
COMPANY_HEADS = "대표이사|대표|사장"
"""Who heads a company, and hardly anything else."""
MANAGERS = f"{COMPANY_HEADS}|회장|부사장|전무|상무|이사|본부장|실장"
"""Who comes for a company."""
OFFICIALS = "장관|차관|청장|국장|실장|과장"
"""Who comes for a ministry."""
STAFF = "관계자|담당자|관계관|실무자|임원"
"""Who comes for a body, whatever the post."""
POSTS = (
    r"장관|차관|청장|처장|원장|이사장|사장|대표|대표이사|국장|과장|실장|본부장|위원장|시장|군수|구청장"
    r"|도지사|총장|교수|소장|센터장|부장|팀장|회장|단장|정책관|기획관|심의관|사무총장|부사장|전무|상무|이사|연구원|박사|사무관|주무관|대변인|차장"
    r"|관장|지사장|서장|지청장|부회장|담당관|부총장|학장|연구관|연구사|연구위원|그룹장|부문장|대사|총영사|매니저|리더|총괄|C[A-Z]{1,2}O"
)
"""Any post that is named beside a body."""
