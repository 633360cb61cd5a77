"""What stands behind a name and its particle where its body takes part: the words that the rules look for."""

from __future__ import annotations

import re

from sarye.extraction.leading import by_first_letters
from sarye.extraction.organizations.posts import OFFICIALS, STAFF
from sarye.vocabulary.dots import DOTS

TOGETHER = by_first_letters(
    r"협업|협력|협약|양해각서|MOU|공동|함께|연계|제휴|공조|협조|손(?:을)?\s?잡|합동|컨소시엄|협의체|공유|합작|(?<!유럽)연합|힘을\s?(?:합|모)"
    r"|협의|논의|소통|매칭|체결|맞손|상호|의견|자문|핫라인|위탁|방안을\s(?:모색|마련)"
)
AGREEMENT = re.compile(r"협약|MOU|양해각서|협정|의향서")
QUOTED = r"[‘'“\"「『｢][^’'”\"」』｣\n]{2,60}[’'”\"」』｣]"
FUNDING = re.compile(
    rf"^\s*(?:의\s*)?(?:{QUOTED}\s?)?[가-힣 ]{{0,12}}(?:국비|도비|시비|예산|지원|후원|자금|투자|기부|공모|선정|위탁|출연|보조금|"
    r"제공|전달|통보|자료|정보|데이터|협조|도움|참여|자문|의견|기술|논의|협의|초청)"
)
EXAMINED = re.compile(r"^\s[가-힣 ]{0,10}(?:검토|검증|시험|컨설팅|감수|심의|자문)[를을]\s?(?:받|거쳐|거치|통과)")
"""``A의 보안성 검토를 거쳐``: a body looked the work over."""
CONTRACT = re.compile(r"^[^,.]{0,30}?계약[을를]?\s?(?:[가-힣]+\s)?(?:체결|완료|맺|진행)")
"""``A와 계약을 완료하고``: who is bound to deliver."""
IN_BRACKETS = re.compile(r"^\s(?:운영|개발|구축|검증|주관|관리)\s?[)）]")
"""``포털 사이트(A 운영)``: whose part it is."""
APPLIED_AT = re.compile(
    r"^\s(?:(?:공식|대표)\s)?(?:누리집|홈페이지|웹사이트|앱)(?:\s?[(（][^()（）]{0,60}[)）])?(?:에서|을\s통해|를\s통해|으로|로)\s[^.]{0,40}?(?:신청|접수|예약|예매|조회|안내|확인할\s수)"
)
"""``A 누리집에서 예약``: a body takes the applications."""
WITHIN = re.compile(
    rf"^\s내에?\s[^.]{{0,40}}?(?:설치|구축|조성|마련|개소|구성|운영)(?:하|했|한|함|돼|되|됨|됐|할|[{DOTS}])"
)
"""``A 내에 지원팀을 구성``: a body houses what is set up."""
CARRIED_OUT = re.compile(
    r"^\s(?:직접\s|자체\s|공동\s)?(?:실시|운영|제공|수행|주최|주관|추진|개발|제작|발급|구축|출시)(?:하는|한(?!다)|하고\s있는|해\s온|중인)\s"
)
"""``A에서 운영하는 교육에``: what a body runs is part of what is told."""
WORKS_AT = re.compile(
    r"^\s(?:[가-힣A-Za-z0-9]+[을를]?\s){0,3}?(?:정밀)?(?:검사|분석|검증|개발|제작|관리|접수|발급|수행|담당|총괄|제공)(?:하고\s있|하여|해\s|한다|할|했|\s?중|함|을\s담당)"
)
"""``A에서 정밀검사 중이다``: what needs somebody to do it is done at a body by the body."""
SIGNED_IN = re.compile(r"^[^.。]{0,14}(?:로그인|본인\s?인증|간편\s?인증|결제|예약|내려받|다운로드)(?!\s?(?:한\s)?내역)")
SHOWN = re.compile(
    r"^\s(?:내비게이션|내비|지도|앱|어플|화면|단말(?:기)?|차량용\s\S+)\s?(?:화면|앱|서비스|지도)?(?:에|에서|으로|로|을\s통해|를\s통해)\s"
)
"""``A, B 화면에 띄움``: what a body runs shows it to users."""
OWNED = re.compile(
    r"^\s(?:보유|제공|확보)(?:한|하고\s있는|하는)\s[^,.]{0,14}(?:플랫폼|기술|인프라|데이터|시스템|솔루션|장비|영상|정보|전문성|자료)"
)
"""``A가 보유한 기술을``: what a body has is used."""
DONE_WITH = re.compile(
    r"^\s(?:[^.,]|\.(?!\s)){0,110}?[을를]\s(?:[가-힣]+\s)?(?:진행|실시|개최|추진|운영|개발|구축|시행|제작|발간|체결|수립)(?:하|한|했|할)"
)
"""``B와 시범 방송을 진행한다``: what is done with a body, in a release."""
HOUSED = re.compile(
    r"^\s(?:[가-힣A-Za-z0-9]{2,12}\s?){1,2}에\s[^.]{0,40}?(?:설치|구축|조성|마련|개소|전시)(?:하|했|한|돼|되|됐|할)"
)
"""``A 기록관에 체험실을 마련``: a body houses what is built."""
PUT_INTO = re.compile(r"^\s(?:[^\s,.]{1,14}에\s)?(?:설치|개소|구축|마련)(?:된다|될\s|되었|되어|됐|하였|했|한다|할\s)")
"""``센터가 A에 설치된다``."""
PRESENT = re.compile(
    r"^[^.]{0,120}?(?:[가-힣](?:이|가)|명)\s(?:[가-힣]+\s){0,2}?(?:참석|참가|참여(?:하|했|한|할)|함께했|함께한|함께하여|자리를?\s(?:함께|빛))"
)
CAME = re.compile(
    r"^(?:[^.,]{0,40}(?:에|에도))?\s(?:함께\s|(?:비대면|화상|온라인|영상)으로\s)?(?:참석|참가)(?:하|했|한|해|함|\s?$|\s?[.)])"
)
HEADS_CAME = re.compile(
    rf"^\s(?:[가-힣]+\s)?[가-힣]{{0,4}}(?:{OFFICIALS}|{STAFF}|대표|전문가|기관장|위원)(?:\([^()]{{1,4}}\))?급?들?"
    r"(?:이|가|도|\s등이?)?\s[^.,]{0,40}?(?:참석|참여|참가|함께)(?:하|했|한|해|함|\s?$|\s?[.)])"
)
"""``A, B 등 6개 부처의 차관들이 참석``: the heads of bodies stand for them."""
ACTION = re.compile(
    r"개발|구축|운영|제공|지원|추진|보급|설치|시행|담당|수행|참여|도입|연구|제작|공급|분석|활용|실시|마련|관리|수집|검증|연계|협력|협업"
    r"|투자|후원|기부|디자인|설계|제시|발굴|선정|배포|출시|적용|실증|공유|맡|나서|조성|확대|강화|구현|전달|공개|개통|발급|교육(?!부|청|감)|점검|홍보|운용|주관|총괄"
)
HELD = re.compile(
    r"(?:개최|(?:행사|회의|세미나|간담회|포럼|교육|대회|캠페인|활동|강연|전시)[를을]\s(?:[가-힣]+\s)?진행)(?:하고|했|한다|하며|하여|해|함)"
)
CHANNEL = re.compile(
    r"^(?:[^.。,(（]|(?<![여고며서해]),){0,18}(?:[(（][가-힣A-Za-z]{1,8}[)）][^.。(（]{0,6})?(?:통해|통하여|이용|활용|앱|어플|플랫폼|채널|메신저|탑재|연동|연계|접속|포털|서비스|알림톡)"
)
SUPPLY = re.compile(
    r"^(?:의)?\s*[^,.。]{0,14}(?:플랫폼|기술|인프라|데이터|시스템|솔루션|장비|서비스|망|영상|정보|네트워크|전문가|인력|시설|연구진|연구팀|클라우드|로봇|단말)"
)
OWN_SUPPLY = re.compile(
    r"^\s(?:[가-힣A-Za-z]{2,5}\s)?(?:플랫폼|기술|인프라|솔루션|장비|클라우드|전문가|연구진|연구팀)(?![가-힣]{2})"
)
NAMED_SUPPLY = re.compile(
    rf"^\s?{QUOTED}(?:\([^()\n]{{1,20}}\))?\s?[가-힣]{{0,6}}(?:[와과]|[을를]|에|[으]?로)\s?[^.,]{{0,10}}(?:연계|연동|통해|통하여|활용|이용|탑재|접속|얹)"
)
"""``A의 ‘이음페이’를 통해``: what a body runs is used."""
CONTEST = re.compile(
    rf"^\s?(?:{QUOTED}\s)?[가-힣 ]{{0,14}}"
    r"(?:공모|공모사업|지원사업|시범사업|실증사업)(?:에|으로)?\s?[가-힣 ]{0,6}(?:선정|뽑혀|뽑히|당선|채택|참여|지원받)"
)
"""``A의 공모에 선정되어``: a body funds what it chose."""
RECEIVED = re.compile(
    r"^[^.]{0,30}(?:자료|정보|데이터|영상|기술|장비|도면|기록|비용|예산|인력|부지|공간|시설|인증서)[을를]?\s?[^.,]{0,10}(?:발급받|제공받|넘겨받|받아|받았|받음|지원받|빌려|이전받|공유받|가져와)"
)
WRONGS = "시정|배상|변상|보상|환급|반환|징계|문책|사과|취소|철회|경고|수락|조정안|과징금|과태료|처분"
"""What is held against a body by a recommendation."""
RECOMMENDED = re.compile(rf"^\s(?:(?!{WRONGS})[^.,\n]){{0,30}}?(?<!시정)권고(?:하|했|함|한|할|키로)")
"""``A부에 제도개선을 권고했다``: who is asked to carry the work out; not whom a wrong is held against."""
SENT = re.compile(r"^[^.,]{0,14}(?:전송|전달|통보|송출|연계|공유|이관|넘어가|넘기|넘겨|보내|보낸|연결|이어지)(?!\s?받)")
"""``A로 화면이 넘어가도록``: a body is at the other end of the line."""
ADDED = re.compile(r"^[^.,]{0,24}(?:늘[려리렸린림]|확대|넓[혀히]|추가|포함|합류|끌어들)")
"""``A까지 포함해``: who takes part became more."""
THEIR_WORK = re.compile(
    r"^\s(?:[가-힣]+한\s|상호\s)?(?:협업|협력|공조|제휴|합작|공동\s[가-힣]{2,4})(?:[을를]\s(?:통|바탕|토대|거쳐)|으?로\s|\s?하에|\s?(?:체계|사업)[를을이가]\s)"
)
"""``A와 B의 협업을 통한``: what several do is done together."""
FOREMOST = re.compile(
    r"^\s비롯(?:한|하여|해)\s[^.]{0,80}?(?:[이가]\s[^.]{0,30}?(?:참석|참여|함께|협력)(?:하|했|한)|[과와]\s[^.]{0,40}?(?:간담회|협력|협약|공동|함께|논의|협의))"
)
"""``A를 비롯한 여러 기관이 참여했다``: whoever is named stands for many."""
MADE_OF = re.compile(r"^[^.]{0,40}(?:기관|기업|부처|업체|단체|대학|곳|사)(?:으로|로)\s?구성")
"""``A, B 등 여러 기관으로 구성``: what is made of bodies; ``나래위원회 구성`` tells what is made."""
HOSTED = re.compile(
    r"^\s?(?:가\s)?(?:(?:수요|주최|주관|주도|후원|의뢰|공모|출연|위탁|협찬)(?:로|으로|의|하는|한|하고|하에|\s|,(?=[^.]{0,30}(?:주관|후원|협찬)))"
    r"|(?:협력|공동)(?:로|으로|하는|한|하고|하에|\s(?:주최|주관|개최|개발|연구|운영|추진|제작|수행|실시)))"
)
HOSTED_TOGETHER = re.compile(r"^\s?,[^.]{0,60}\s(?:주관|주최|후원)(?:으로|로|하여|해|하는|하고)")
HOSTED_WITH = re.compile(r"^\s[^.,]{1,30}\s(?:주관|주최)(?:으로|하여|해|하는|하고)")
"""``A와 나래센터 주관으로``: those whose names stand last host it along with those before."""
HAND_IN_HAND = re.compile(r"^\s(?:간\s)?(?:손(?:을)?\s?잡|맞손|공동|합동|협업|협력|협약|업무협약|MOU|함께)")
LECTURED = re.compile(r"^[^.]{0,90}?(?:강연|발제|특강)[을를]?\s?(?:펼|하(?:고|며|였|여)|했|한다|진행|맡)")
"""``A, B 등이 강연을 펼친다``: bodies give talks; what somebody makes known (발표) is no talk."""
BOTH = re.compile(
    r"^(?:\s(?![^\s]*(?:[을를에은는한된로서]|의(?!\s\d))\s)[^\s.]+){0,8}?\s[^\s.]*[이가]\s(?:공동\s|함께\s)?(?:참여|참가|참석)(?:하|했|한다|함)"
)
"""``A와 누구누구가 참여한다``: nothing but others stand between a body and what all of them do."""
VISIT = re.compile(r"^\s(?:현장\s?)?방문(?!객|자|요양)")
AMONG_THEM = re.compile(rf"\s?간(?:의)?\s[^.]{{0,60}}(?:{TOGETHER.pattern})")
FORMED = re.compile(r"\s?구성|\s[^,.]{1,20}[을를]\s구성")
TRIED = re.compile(r"[^,.]{0,15}(?:실증|시범|적용|설치|도입|운영|배치|보급|활용|사용)")
TRIAL = re.compile(r"^\s(?:현장\s?)?(?:시범\s?(?:적용|운영|사업|도입|설치)|실증)")
CONSORTIUM = re.compile(r"^\s?컨소시(?:엄|움)")
CHOSEN = re.compile(rf"^\s{QUOTED}[^.]{{0,12}}선정")
VISITED = re.compile(
    r"^[^,.]{0,12}(?:방문|찾아|초청|초빙|선정)|^\s지정|^[^,.]{0,30}(?:으로|로)\s(?:최종\s)?(?:지정|선정)"
)
SELECTED = re.compile(r"^[^.]{0,60}대상(?:으로|지로|자로)?\s(?:최종\s)?선정")
ALL_JOIN = re.compile(
    r"^[^.]{0,140}[이가]\s(?:[가-힣]+\s)?(?:[가-힣]+으로\s|함께\s)?(?:참여(?:하|했|한|해|함|\s등|\s?$|\s?[.)])|연결(?:되|됐|된|돼|됨))"
)
TAKE_PART = re.compile(
    rf"^\s?(?:총\s?)?\d{{1,3}}\s?여?\s?개?\s?(?:[가-힣{DOTS}]{{0,8}}?(?:사|社|기업|업체|기관|대학|단체|부처|지자체|병원|학교|시[{DOTS}]군)|곳)\s?[이가]?\s?(?:신규|추가|공동|새로)?\s?(?:참여|참가|선정)"
)
TRIED_OUT = re.compile(
    r"^\s?[^,.]{0,20}(?:차|차량|셔틀|버스|드론|제품|설비|장치|기기)[를을]\s[^,.]{0,30}(?:실증|투입|도입|적용|활용|탑재|설치|배치|보급)"
)
"""``A의 자율주행차를 거리에서 실증``: what a company makes is put to work."""
FOUND_OUT = re.compile(
    r"^\s?(?:연구\s?)?(?:용역|설문\s?조사|실태\s?조사|연구|분석|평가)\s?결과(?![가-힣]*(?:[를을]\s(?:발표|반박)))"
)
"""``A의 설문조사 결과``: a body found out how it went."""
SOLD = re.compile(r"^\s?(?:[^.,]{0,10}\s)?(?:판매|예약|결제|발급|구매|구입)(?:되|하|할|가능|된|한)")
"""``A에서도 판매되고``: a body sells what is offered."""
TALKED = re.compile(
    rf"^\s(?:{QUOTED}[을를]\s|[가-힣]{{2,6}}\s?)(?:각각\s)?(?:발표|소개|강연|설명|시연|발제)[를을하한했할]"
)
"""``A에서 ‘…’을 발표하고``: a body has the floor."""
AROUND = re.compile(r"^\s(?:중심|구심점|주축)으로\s[^.]{0,140}?(?:함께|협력|협업|협의|참여|구성|공동|결집)")
"""``A를 중심으로 B와 함께``: a body is the middle of those who work."""
JOIN = re.compile(r"^\s(?:공동\s)?(?:참여|참가|협업)(?=\s*[(.\n]|$)")
OTHER_SIDE = re.compile(
    r"^[-–]\s?[가-힣A-Za-z0-9&]{2,20},?\s(?![^\n]*(?:소송|분쟁|담합|위반|경쟁))[^.\n]{0,40}?(?:협약|협력|협업|MOU|양해각서|손잡|맞손)"
)
"""``A-B, … 업무협약``: the other side of a pact follows."""
