package worth

import "strings"

// The words by which reasons are known, one list per reason, in English, Ukrainian and Russian. They were chosen by
// hand by what they mean, after a look at which words set checkable sentences of debates apart; the weights come from
// reasons.go, not from the single words.

// group is a set of reasons, one bit each.
type group uint64

var lexicon = buildWords(map[int]string{
	comparison: `than more less fewer most least highest lowest largest biggest smallest record average rate per times half
double doubled tripled twice higher lower larger greater bigger fastest
worst number compared ratio share majority minority
ніж більше менше найбільше найменше найвищий найнижчий рекорд середній рівень удвічі вдвічі чем больше меньше
наибольший самый рекорд средний уровень вдвое выше ниже вище нижче`,
	change: `increase increased increases increasing decrease decreased rise rises rose risen rising fall fell fallen
falling grew grow grown growth drop dropped dropping decline declined gone went cut cuts
cutting raise raised lowered reduced reduction lost gained up down soared shrank expanded doubled tripled
quadrupled slashed
зріс зросла зросли зростання впав впала знизився знизилася скоротився збільшився збільшилася подорожчав вырос
выросла выросли рост упал упала снизился снизилась сократился увеличился увеличилась`,
	deed: `voted vetoed passed signed opposed supported proposed created spent paid brought started killed took gave won
built closed opened introduced arrested appointed ended approved rejected
invaded attacked launched received sent sold bought borrowed added filed sponsored banned sued fired hired
resigned elected founded moved left became began made promised indicated brought cast raised
tested signed delivered reached lost committed accused charged convicted sentenced released published found
visited met held refused blocked fought used
ухвалив ухвалила прийняв підписав проголосував запустив атакував отримав передав витратив збудував заарештував
затримав загинув загинули вбито знищив обстріляв
принял приняла подписал проголосовал запустил атаковал получил передал потратил построил арестовал задержал
погиб погибли убит уничтожил обстрелял`,
	past: `was were had did wasn't weren't didn't hadn't been said told went called asked knew був була було були был была
было были`,
	economy: `tax taxes budget deficit debt dollars dollar income incomes wages wage inflation unemployment jobs job
employment spending spend cost costs price prices insurance oil gas trade companies
company businesses business poverty salary pay economy bank banks loan loans mortgage exports imports tariffs
tariff industry manufacturing workers billion million trillion medicare medicaid
pension pensions welfare fund funds funding surplus revenue revenues profits rent market markets stock aid
податок податки податків бюджет бюджету дефіцит борг дохід доходи зарплата інфляція безробіття ціни експорт
імпорт економіка ввп мільярдів мільйонів млрд млн
налог налоги налогов бюджета долг доход доходы зарплаты инфляция безработица цены экспорт импорт экономика
миллиардов миллионов`,
	lawmaking: `bill law laws congress senate senator house court administration vote votes treaty program programs
amendment federal legislation veto committee parliament government ministry governor
republicans democrats republican democratic party policy agreement plan act office election elections ballot commission
закон закону рада парламент суд уряд вибори міністерство депутат депутати госдума суда правительство выборы
министерство депутаты`,
	security: `weapons nuclear troops war military missiles missile killed deaths died dead soldiers army police crime
murder drug drugs cancer health hospital hospitals patients virus covid disease
attack attacks terrorists prison school schools students teachers children families college
війна військові ракета ракети дрон дрони загиблих поранених армія злочин лікарня війни война войны военные
ракеты дроны погибших раненых армия больница`,
	timeSpan: `since ago years year months month weeks decade decades history last today ever now yesterday week century
monday tuesday wednesday thursday friday saturday sunday january february
april june july august september october november december
рік року років місяць торік сьогодні вчора досі год года лет месяц сегодня вчера`,
	absolute: `all never every no none nobody always only any everyone first even entire whole
усі всі ніколи кожен жоден лише завжди перший все никогда каждый только всегда первый`,
	vagueCount: `many thousands millions hundreds several dozens billions number numbers lot few some
багато тисячі мільйони сотні кілька десятки много тысячи миллионы сотни несколько десятки`,
	cause: `because due result led caused causes therefore resulted leading через внаслідок спричинив из-за
вследствие привело`,
	otherPerson: `he his him she her they their them himself mr mrs senator president governor secretary він його вона її
вони їх он его она её они их`,
	firstPerson: `i me my i'm i'd i'll i've am mine myself я мені мене мій мне меня мой`,
	opinion: `think believe feel hope guess opinion suppose seems seem appears feeling agree disagree wish wonder consider
doubt honestly frankly personally
думаю вважаю сподіваюся здається считаю надеюсь кажется мнению`,
	modal: `would can could may might can't couldn't cannot able possible possibly perhaps maybe probably wouldn't
може могли можна мабуть можливо может можно возможно наверное`,
	prediction: `will shall won't i'll we'll they'll he'll she'll it'll you'll tomorrow future next буде будуть зможе будет
будут сможет`,
	wish: `want need must should ought let let's needs wants keep try stop please sure continue try fight hopefully
shouldn't gotta
треба потрібно повинні має слід хочу давайте нужно надо должны должен следует хочу давайте`,
	we: `we our us we're we've ours ми наш нас нам мы нам`,
	judgement: `good better best great important strong wrong right clear tough serious difficult nice terrible wonderful
bad beautiful amazing awful disgraceful proud fair honest smart stupid crazy
sad happy real true very really quite too clearly certainly obviously simply truly absolutely incredible ridiculous
добре гарний чудовий поганий важливо справжній хорошо прекрасный плохой важно настоящий очень дуже`,
	abstract: `freedom responsibility opportunity values faith peace issue issues question strength leadership dream hope
vision respect future dignity spirit life way commitment challenge
challenges courage justice unity experience judgment character idea ideas politics power difference liberty democracy
свобода відповідальність мир гідність майбутнє ответственность достоинство будущее`,
	talk: `thank thanks know tell say saying look mean talk talking answer again well okay yes ask question respond listen
hear speak understand see remember let just something things thing kind
дякую скажіть знаєте спасибо скажите знаете`,
	condition:    `if unless whether should якщо аби если бы`,
	infinitive:   `to be do make have`,
	saying:       `said says told tells called announced according reported wrote stated added explained asked`,
	singlePerson: `he his him she her hers himself herself`,
	loaded: `elite elites establishment radical extreme extremist extremists racist racism woke propaganda corrupt
corruption regime agenda illegal aliens alien leftist leftists left
liberal liberals socialist socialism capitalism capitalist neoliberal ideology ideological hypocrisy lie lies
liar scandal shame greed greedy so-called massive brutal cruel dangerous disaster disastrous failed failure
crisis threat chaos hatred hate evil tyranny destroy destroyed destroying power political politics politicians
society public economic rich poor elites`,
})

func buildWords(lists map[int]string) map[string]group {
	m := map[string]group{}
	for reason, list := range lists {
		for _, w := range strings.Fields(list) {
			m[w] |= 1 << reason
		}
	}
	return m
}

// pairs are reasons that two words together make.
var pairs = buildPairs(map[int]string{
	prediction: "going to|about to|plans to|plan to|expected to|intends to|intend to|will be|won't be|собирается|планує",
	wish: "have to|has to|got to|need to|needs to|want to|wants to|ought to|like to|try to|make sure|let's get|in " +
		"order",
	opinion: "i think|i believe|i feel|i hope|i guess|my view|my opinion|i'm sure|i don't|i want|i know|i would|i " +
		"love|i like",
	talk: "look at|talk about|what i|the question|you know|let me|tell you|thank you|mr president|the " +
		"answer|point is|what you|excuse me|i mean|kind of|sort of",
	past: "used to|had been|has been|have been",
	timeSpan: "last year|this year|years ago|right now|last month|last week|the last|the first|first time|so far|to " +
		"date|as of|this week|this month",
	deed: "voted for|voted against|voted to|we did|he did|they did|went to|cut the|took office|came into|said " +
		"that|signed the|did not",
	comparison: "more than|less than|out of|the most|the only|as many|as much|one of|a third|half of|per cent|a " +
		"year|rate of|number of|the rate|the highest|the lowest|the largest",
	cause:    "the fact|in fact|that's why|because of|as a|of fact",
	abstract: "american people|our country|the future|the world|this country|great country",
})

func buildPairs(lists map[int]string) map[[2]string]group {
	m := map[[2]string]group{}
	for reason, list := range lists {
		for _, p := range strings.Split(list, "|") {
			if first, second, ok := strings.Cut(p, " "); ok {
				m[[2]string{first, second}] |= 1 << reason
			}
		}
	}
	return m
}
