"""Words by which services are told from other things: general vocabulary of Korean administrative prose."""

from __future__ import annotations


def _words(lines: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(lines.split()))


HEADS = _words(
    """
    서비스 시스템 플랫폼 바우처 애플리케이션 어플리케이션 앱 어플 포털 포탈 챗봇 콜봇 로봇 내비게이션 네비게이션 알림이 알리미 지킴이 길잡이 누리집 홈페이지 사이트
    허브 솔루션 키오스크
    """
)
"""Nouns that name nothing but what is built and run."""

PAGES = _words("누리집 홈페이지 사이트")
"""Those of the nouns that any body has one of: they name a service only in quotation marks or beside a name."""

DISTINCTIVE_HEADS = _words("내비게이션 네비게이션 알림이 알리미 지킴이 길잡이 바우처")
"""Those of the nouns that make a name of any word before them."""

PHRASE_ENDS = _words(
    """
    정보망 전산망 행정망 대시보드 아카이브 쇼핑몰 온라인몰 전용몰 알림톡 안전지도 위험지도 정보지도 인트라넷 데이터베이스 메신저
    """
)
"""Further nouns for what is built and run, which end a name only with words before them."""

COMPUTING = _words("분석 예측 시각화 판독 탐지 시뮬레이션 계산 산정 추천 검색 응용 소프트웨어")
"""Words that make software of a 프로그램, which otherwise is a programme of measures."""

INSTITUTIONS = _words(
    """
    도매시장 전통시장 직거래장터 장터 마켓 쇼핑몰 도서관 박물관 미술관 전시관 교과서 민원실 우체국 창구 지갑 캠퍼스 보관함 자료실 상담소 진료소 체험관
    교육원
    """
)
"""Institutions and things whose counterpart on the net is something built and run: 온라인 도매시장."""

PRODUCT_ENDS = _words(
    """
    (?<!20)24 톡 봇 지갑 패스 비서 장터 마켓 (?<!신경)망 지도 장치 수집기 도우미 안내기 스피커 신분증 공무원증 면허증 자격증 증명서 등록증 회원증 주민증 학생증 창구
    (?<!프로토)콜 (?<!로드)맵 안심이 안전벨 워치 저울 단말기 아카이브 도서관 게시판 나침반 마이데이터 스테이션 ARS 온 마당 도매시장 교과서 학습터 배움터 놀이터 쉼터 몰
    어시스턴트 에이전트 튜터 헬프데스크 수첩 신문고 상담실 사랑방 (?<!보물)찾기
    누리 이음 길잡이 대시보드 데이터베이스 정보망 전산망 프로그램 소프트웨어 장비 택시 상품권 내비 (?<![요우터])넷 택스 페이 정류장 (?<!헬스)케어
    """
)
"""Endings of product names that also end other words."""

OTHER_ENDS = _words(
    """
    사업 협업 협약 공모 공모전 대회 경연 위원회 협의회 협의체 법 법률 시행령 규칙 고시 훈령 계획 전략 방안 대책 정책 제도 행사 캠페인 챌린지 주간 날
    축제 박람회 엑스포 포럼 컨퍼런스 콘퍼런스 세미나 심포지엄 토론회 간담회 설명회 보고회 발표회 회의 총회 전시 전시회 특별전 상 대상 어워즈 어워드 지수
    조사 통계 보고서 가이드 가이드라인 지침 안내서 지침서 매뉴얼 백서 연구 과제 기술 분야 업무 시대 사회 국가 문화 도시 마을 거리 지역 단지 클러스터
    뉴딜 산업 교육 과정 아카데미 캠프 교실 강좌 데이 페스티벌 축전 콘서트 공연 식 협정 조약 선언 선언문 헌장 비전 목표 로드맵 추진단 본부 반 팀 체계
    표준 규격 제품 논문 특허 프로젝트 운동 사태 사건 참사 증후군 현상 문제 원칙 기준 등급 검사 명령 행위 규정 훈련 실습 시험 종합대책 계약 심사 심사제
    평가제 용역 공사 인증 자격 펀드 기금 연대 모델 방향 설명서 교섭 특강 강연 공약 공동체 조치 무역지대 감염증 감염증-19 분석 평가
    점검 단계 방식 방법 기본 의무 권리 위험 감염 위기 환경 보도 기사 뉴스 신문 예산
    특례 혁신 강화 향상 실현 실천 도약 벨트 절차 얼라이언스 프로그래밍 담당관 책임관 조정관
    """
)
"""Last words of what is no service: projects, laws, events, documents, issues."""

GENERIC = _words(
    """
    맞춤형 통합 통합적 원스톱 대국민 국민 주민 시민 고객 공공 민간 행정 복지 보건 의료 민원 정보 자료 데이터 공유 관리 운영 지원 안내 제공 알림 상담
    모니터링 인증 검색 예약 신청 접수 조회 발급 결제 업무 보안 안전 안심 예방 대응 경보 감시 관제 탐지 감지 예측 분석 추천 매칭 교육 학습 홍보 연계
    연동 협업 협력 소통 온라인 오프라인 비대면 모바일 웹 인터넷 스마트폰 스마트 디지털 전자 전산 자동화 자동 실시간 상시 신규 기존 다양 종합 전용 전문
    인공지능 ai 에이아이 블록체인 빅데이터 클라우드 사물인터넷 iot ict it 정보기술 정보통신 정보화 지능형 지능정보 첨단 혁신 차세대 새로운 개인
    기업 기관 정부 국가 지역 지자체 사회 생활 편의 돌봄 배송 배달 물류 교통 금융 우편 문자 음성 영상 화상 챗봇 로봇 드론 관련 연구 개발 구축 기반
    시범 상용 거래 유통 생산 기록 처리 전달 방송 콘텐츠 미디어 게임 문화 체험 관광 여행 숙박 식품 농업 산업 환경 에너지 전력 기술 시설 장비 내부 외부
    자체 사내 공용 유료 무료 해당 같은 동일 대민 현장 수요자 이용자 사용자 소비자 중심 형 적 용 별 식 방식 차원 수준 최적 대면 일자리 고용 취업 채용
    창업 수출 마케팅 컨설팅 사후 사전 전자상거래 소프트웨어 하드웨어 서버 네트워크 메신저 커뮤니티 포털 플랫폼 시스템 서비스 앱 개방 활용 연결 공동 광역
    중앙 전국 글로벌 국제 국내 해외 가상 증강현실 메타버스 확장현실 전송 수집 저장 측정 표준 품질 평가 심사 등록 신고 접속 출입 보호 의사결정 재난 재해
    방역 방범 응급 긴급 구조 치안 국방 법률 조세 세무 회계 재정 예산 조달 계약 입찰 특허 지식 자율주행 무인 원격 화재 사고 위험 생산성 제조 공정 설비
    물품 자산 이동 보행 주차 버스 택시 철도 항공 해양 수산 산림 기상 기후 대기 수질 폐기물 재활용 상품 판매 구매 쇼핑 주문 예매 예방접종 검사 진단
    진료 치료 건강 운동 체육 스포츠 요양 간병 보육 양육 출산 아동 청소년 청년 노인 어르신 장애인 여성 가족 외국인 다문화 농가 농민 어민 소상공인
    중소기업 근로자 노동자 구직자 학생 교사 학교 대학 병원 온실 축산 가축 농산물 수산물 스마트팜 유사 유관 핵심 주요 우수 기본 필수 특화 고도화 효율화 최신 최첨단
    선진 미래형 생활밀착형 참여형 체감 체감형 수요자맞춤형 융합형 융합 복합 융복합 일원화 단일 양방향 쌍방향 상호 공급 수급 납품 결재 보고 발송 수신 송수신 통신
    무선 유선 위치 지도 공간 도면 측량 부동산 건축 건설 주택 도로 하천 상수도 하수도 수도 전기 가스 난방 대규모 대용량 소규모 집중 편의성 증대 향상
    강화 제고 촉진 활성화 비교 대비 최소 최대 사각지대 공식 대표 상생 그린 친환경 탄소중립 저탄소 복구 원활 즉시 신속 정확 안정 안정적 체계 체계적 유지
    유지보수 점검 정비 수리 배치 배분 할인 혜택 우대 부가 추가 별도 개별 분야 모빌리티 국외 대한민국 우리나라 한국 국산 이용기관 참여기관 운영기관 각종
    정책 참여 노동 근로 상황 탑승 호출 내려받기 테스트베드 사회관계망 소셜네트워크 누리소통망 설정 단말기
    인공 지능 여러 일부 모든 맞춤 미래 민 관 산 학 qr 코드 이력 가공 도축 개선 편리 편리한 쉬운 우수한 스마트한 생애 주기 생애주기 동네 외 웹사이트 증명
    """
)
"""Words that only describe: any service could be called so."""

BRED = _words(
    """
    품종 계통 돼지 흑돼지 한우 토종닭 젖소 고구마 감자 (?<![가-힣])(?:쌀|벼|콩|밀|배) 보리 옥수수 배추 고추 마늘 양파 사과 포도 복숭아 감귤 딸기
    참외 수박 토마토 버섯 인삼 장미 국화 백합 난초
    """
)
"""What is bred, as alternatives of a pattern: its breeds are named in quotation marks as services are."""

STOPS = _words(
    """
    및 등 또는 이번 해당 각 관련 위한 대한 통한 특히 또한 앞으로도 앞으로 향후 현재 기존 올해 내 전 그 이 본 우리 모든 여러 같은 다른 새 더 첫 또 약 총 Way
    What Why 아울러 한편 다만 먼저 우선 이후 당시 최근 지난 매년 국내 최초 세계 최고 처음 전국 대상 가장 함께 직접 보다 더욱 매우 다시 모두
    이를 위해 통해 따라 활용 제공 이용 구축 도입 개발 운영 시행 개선 추진 가능 필요 경우 시 후 중 간 외 때 것 수 곳 년 월 일 개 종 건 명 등의
    등을 등이 등에 각종 다양한 새로운 이러한 이들 그동안 오는 지난해 내년 금년 작년 누구나 언제나 어디서나 적극 보유 제작 출시 소개 발표 직후 산하 소속 일명
    이제 드디어 비로소 바로 미리 소위 이른바 추후 내년초 연말 연초 월말 가운데 동안 이상 이하 미만 사이 대신 덕분 즉시 매월 매주 매일 오전 오후 당일 금일 이날 지난달 이달 사실
    주재 주최 주관 물론 결과 속 달리 제안 시대 동 두 세 네 실제 쉽게 지닌 이미 기준 아니라 이어질 o O ㅇ
    """
)
"""Words at which a noun phrase cannot begin."""

STAGES = _words("정식 본격 시범 상용 정규 시제")
"""Before 서비스: how far something has come, which names nothing."""

PARTICLES = _words(
    """
    으로부터 으로서 으로써 에서는 이라는 으로는 으로도 과의 와의 에는 에도 까지 부터 라는 이란 이나 이며 이다 이자 보다 처럼 에게 에서 으로 마다 만을
    을 를 은 는 이 가 의 에 로 와 과 도 만 인 란 등
    """
)
"""Particles that may follow a noun, longer ones first."""

ACRONYMS = _words(
    """
    ai open api ict iot it sw hw db qr gps gis cctv rpa vr ar xr mr uam esg mou sns pc tv
    ott lte b2b b2c b2g p2p led ui ux dx ax nfc rfid did gpu map its his ems fems bems covid-19 kbs ebs
    saas paas iaas cpu pdf app web online mobile ars em id pin os url korea
    """
)
"""Latin abbreviations of techniques and everyday words: never the name of a service."""

CHANNELS = _words(
    """
    유튜브 유튜브채널 youtube channel 채널 블로그 생중계 페이스북 facebook 인스타그램 instagram 카카오톡 트위터 twitter
    페이지 웹페이지 탐색기 틱톡 tiktok 카페 안드로이드 아이폰 앱스토어 플레이스토어 구글플레이 원스토어 검색창 네이버 naver 구글 google github
    링크 주소 바로가기 이메일 메일 문의 참고 출처 자료 붙임 신청 접수 온라인 밴드 가능 예정 중계 참조 공개 게시 계정 갤러리 전시관
    게시판 공지사항 창구 티켓 누리망 채팅 ios website homepage portal service
    """
)
"""What stands before a web address without being the name of a service of the public body."""
