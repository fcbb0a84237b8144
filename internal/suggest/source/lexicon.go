package source

import "strings"

// The words of attribution, collected by hand from the usage of news in English, Ukrainian and Russian.

func set(lists ...string) map[string]bool {
	m := map[string]bool{}
	for _, list := range lists {
		for _, w := range strings.Fields(list) {
			m[w] = true
		}
	}
	return m
}

// sayVerbs report wherever they stand with a subject.
var sayVerbs = set(`said says say told tells tell tweeted denied denies reiterated
сказав сказала сказали заявив заявила заявили заявило повідомив повідомила повідомили повідомило повідомляє
повідомляють розповів розповіла розповіли зазначив зазначила зазначили
наголосив наголосила наголосили підкреслив підкреслила додав додала додали пояснив пояснила уточнив уточнила
запевнив запевнила заявляє заявляють каже кажуть
стверджує стверджують зауважив зауважила відзначив відзначила оцінює оцінюють прогнозує прогнозують нагадав
нагадала констатував констатувала визнав визнала попередив попередила
сказал сказала сказали заявил заявила заявили заявило сообщил сообщила сообщили сообщило сообщает сообщают
рассказал рассказала рассказали отметил отметила отметили
подчеркнул подчеркнула добавил добавила добавили пояснил пояснила объяснил объяснила уточнил уточнила заверил
заявляет заявляют говорит говорят утверждает утверждают
оценивает оценивают прогнозирует прогнозируют напомнил напомнила признал признала передает передаёт
предупредил предупредила`)

// gerunds report after "with" and a subject: "with one resident saying".
var gerunds = set("saying adding reporting writing telling claiming noting warning arguing suggesting insisting " +
	"stating")

// clauseVerbs report where "that", a quotation or a clause follows, or where they stand after what was said.
var clauseVerbs = set(`wrote writes add adds added noted explain explains explained argue argues argued announce
announces announced
reported warn warns warned assert asserts asserted insist insists insisted maintain maintains maintained deny
denies denied confirm confirms confirmed
admit admits admitted acknowledge acknowledges acknowledged believe believes believed think thinks thought
estimated predict predicts predicted
expect expects expected suggest suggests suggested show shows showed shown indicate indicates indicated find
finds found reveal reveals revealed conclude concludes concluded
observe observes observed stress stresses stressed emphasize emphasized emphasise emphasised declare declares
declared recall recalls recalled stated
replied responded answered continued allege alleges alleged calculate calculates calculated recorded counted
contend contends contended complain complains complained claimed hoped feared doubted promised
hint hints hinted imply implies implied know knew agree agrees agreed propose proposed held testify testified
swear swore noticed realized realised
vow vows vowed pledge pledged disclose disclosed discover discovered demonstrate demonstrates demonstrated
established recommend recommends recommended projected recognized recognised predicted pointed regret regrets
regretted warned
оголосив оголосила оголосили оголосило оголошує оголошують анонсував анонсувала анонсували объявил объявила
объявили объявило объявляет объявляют анонсировал анонсировала анонсировали
підтвердив підтвердила підтвердили підтвердило підтверджує визнали подтвердил подтвердила подтвердили
подтвердило подтверждает признали
показав показала показало показали показує свідчать свідчить показал показала показало показали показывает
свидетельствует
написав написала пише пишуть вважає вважають написал написала пишет пишут считает считают`, nounish)

// nounish report only with a plain sign of it, for they are more often nouns: "claims", "reports".
const nounish = "claim claims report reports state states note notes estimate estimates point points hope hopes fear fears doubt doubts promise promises answer answers forecast forecasts project projects"

var nounVerbs = set(nounish)

// objectVerbs report only where their object holds a number: "lists 51 names".
var objectVerbs = set("lists listed documented")

func reportVerb(w string) bool { return sayVerbs[w] || clauseVerbs[w] || objectVerbs[w] }

// plainVerb tells whether a word can hardly be anything but a verb.
func plainVerb(w string) bool { return reportVerb(w) && !nounVerbs[w] }

// finite are forms by which a clause is known; words in -ed count as well where they stand late enough.
var finite = set(`is are was were has have had will would can could may might should must does did do be been isn't
aren't wasn't weren't won't can't
began became came went took made got gave left won lost rose fell grew kept held saw led met ran brought sent
built felt put set hit cut stood spent paid bought sold understood drew broke chose drove knew
occurred exceeds confirms needs wants remains requires includes exists identifies causes provides leads faces
means plays raises gives takes makes comes goes`)

// speechMedia are prepositions that stand between a report verb and its medium: "wrote on Telegram".
var speechMedia = set("on in at during via through ahead after")

// clauseWords begin another clause; a noun phrase ends before them, in either direction.
var clauseWords = set(`that which who whom whose but while because if when where though although since after before
until unless than as whether so what how why
is are was were be been being has have had will would shall should can could may might must do does did
що який яка яке які але коли якщо бо щоб поки что который которая которое которые но когда если чтобы пока`)

// prepositions begin an adverbial before a subject, and end a noun phrase after an inverted verb.
var prepositions = set(`in on at to from by for with during after before about into through over under against between
among without within despite amid following since until via upon of besides
у в на до від за про під час при без по із зі з к с из от о об во со`)

var determiners = set("the a an this these those his her its their our my some many several most all both one two " +
	"three another other no any each every")

var possessives = set("his her its their our my")

var pronouns = set("he she they it we i you він вона вони воно ми я он она они оно мы")

// auxiliaries may stand between a subject and its verb.
var auxiliaries = set(`has have had also later then previously recently once often still now just earlier already
further first again even himself herself themselves since never always ever both all
є також теж уже вже раніше потім пізніше ранее также тоже уже позже затем`)

// blockers before a verb make no report of it: "to say", "would show", "was told".
var blockers = set("to would could can might must should may not cannot will don't doesn't didn't won't be been was " +
	"is were are being the a an this his her its their не ні")

var nameTitles = set("mr mrs ms dr prof gen col lt sgt sen rep gov rev st jr sr capt maj")

var weekdays = set("monday tuesday wednesday thursday friday saturday sunday")

// days are weekdays in Ukrainian and Russian, as they stand behind "on".
var days = set("понеділок вівторок середу четвер п'ятницю суботу неділю понедельник вторник среду четверг пятницу " +
	"субботу воскресенье")

// leadAdverbs stand before a subject and are no part of it.
var leadAdverbs = set(`yesterday today tomorrow meanwhile however moreover also instead overall significantly relatedly
nevertheless nonetheless thus therefore and but or yet so nor
earlier later recently additionally furthermore finally previously initially allegedly reportedly here then
still separately similarly indeed there nor
вчора сьогодні водночас проте однак також тим сегодня вчера однако также и а но та і й`)

// noSource are subjects that name nobody.
var noSource = set("this that these those which who what it there you someone anyone somebody anybody everyone " +
	"nobody one not to here let's let everything nothing something")
