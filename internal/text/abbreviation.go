package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Abbreviations in classes by what may follow them. They are those of English, Ukrainian and Russian newspapers and
// books, written down by hand; all in lower case, without the last stop.

// titles stand before a name: a capital after them begins no sentence.
var titles = wordSet(`v mr mrs ms messrs mme mlle dr prof gen col lt capt cpt maj cmdr sgt cpl adm brig sen rep gov pres
rev fr hon st mt ft sr jr's supt insp det amb atty sec'y asst assoc
м м-р пп п проф акад доц д-р ім вул просп пл бульв пров обл р-н смт гр ген полк кап св тов г-н г-жа им ул пер
бул пос дер с тов зав зам чл гл ред авт
напр див пор т.зв т.н т.є т.е т.к см ср рр пп кн cf vs e.g i.e viz resp
hr frl dipl ing bzw vgl sog ggf evtl inkl exkl zzgl z.b d.h u.a s.o hrsg geb verh gest
sra srta dra d.ª ud uds p.ej pág avda ee stra sig sig.ra dott dott.ssa avv egr exmo exma
św ul al os ks abp bp płk ppłk mjr inż mgr hab tzw np m.in tj tzn wg ds woj pow
např tzv mj sv č čp ing mgr mudr judr phdr rndr doc plk pplk npor tj`)

// numbering stands before a number: a digit after it begins no sentence.
var numbering = wordSet(`no nos nr nrs n° № p pp par sec secs art arts ch vol vols fig figs eq ex exs vers ver ca c est
approx jan feb mar apr jun jul aug sep sept oct nov dec ext tel fax bk pt op
мал рис табл іл ил с ст стор стр т тт гл кн кв буд оф корп оп вип вып розд разд п пп ч № тел ф бл прибл прибл ок ум`)

// open are those that end a sentence as often as not: only a word that begins sentences tells.
var openEnded = wordSet(`inc ltd co corp bros llc plc jr sr dept univ est esq ave blvd rd al ed eds assn ct mass calif
conn fla ill ind mich minn pa tenn tex va wash wis ariz colo okla ore
mon tue tues wed thu thurs fri sat sun etc sq ph.d m.d b.a m.a min max tsp tbsp oz lb lbs hr hrs mi km govt intl natl`)

// measured are those that follow a number: a capital after them begins a sentence.
var measured = wordSet(`mio mrd tsd bio jh jhd std mld tys tis kč zł godz р рр г гг ст в вв тис тыс млн млрд трлн грн руб коп долл дол год хв сек кг км см мм м га л т куб
кв чол осіб чел экз экземпл е`)

// starters are words that begin sentences and, with their capital, hardly anything else.
var starters = wordSet(`i you he she it we they the a an this that these those there here in on at but and or so if when
while what who whom whose which how where why my his her its our their your as
for after before then now yes no not one some most many several all both each every did do does is are was
were has have had can could will would should may let please also however although though because since
until unless to from with by of during despite under over according meanwhile moreover instead once only even
just perhaps maybe still yet another other others such nothing nobody everyone everybody next
two three four five six last later earlier today yesterday tomorrow
він вона воно вони ми ви ти я це цей ця ці той та те ті у в на за з із зі до від по про при під над між через
після перед але а і й або чи якщо коли де що як тому тоді там тут так ні не також однак проте водночас його її
їх наш мій свій всі усі кожен
он она оно они мы вы ты это этот эта эти тот та те во к ко с со от из о об для при под над между через после
перед но и или если когда где что как поэтому тогда там здесь так нет не также однако его ее её их наш мой все
каждый`)

// ordinalNouns are capitalised words of German behind the stop of an ordinal: "7. Oktober", "20. Jahrhundert". In other
// languages that write ordinals so, what follows is in small letters.
var ordinalNouns = wordSet(`januar jänner februar feber märz april mai juni juli august september oktober november
dezember jahrhundert jahrhunderts jahrhunderte jahrhunderten weltkrieg weltkriegs weltkrieges platz spieltag minute
bundesliga liga runde etappe auflage staffel klasse stock fc lebensjahr geburtstag jahrestag kapitel buch teil
etage armee division bezirk wahlperiode legislaturperiode verordnung mal tag woche monat jahr`)

func wordSet(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}

// nounsFollow are abbreviations of German before nouns, which have a capital there, and numbers: "42 Mio. Euro".
var nounsFollow = wordSet("mio mrd tsd bzw inkl exkl zzgl ca")

// timesOfDay are "a.m." and "p.m." as they are written.
var timesOfDay = wordSet("a.m p.m am pm")

// afterTime are words with a capital that go on after a time of day: zones, days and months.
var afterTime = wordSet(`est edt gmt utc cet eet pst pdt cst eastern pacific central mountain local moscow monday
tuesday wednesday thursday friday saturday sunday january february march april may june july august
september october november december`)

// protected tells whether the dot of s belongs to the word before it and does not end the sentence that begins at
// start.
func (c *cutter) protected(start int, s stop, next follower) bool {
	word := strings.TrimLeft(c.wordBefore(s.start), "'‘’•⁃‣*")
	lower, follow := strings.ToLower(word), strings.ToLower(next.word(c.text))
	counted := measured[lower] && c.afterNumber(s.start, word)
	switch {
	case word == "":
		return false
	case c.isEnumerator(start, s, word):
		return true
	case titles[lower] && !next.digit && !counted:
		return true
	case numbering[lower] && next.numeral(c.text):
		return true
	case ordinalNouns[follow] && isNumeric(word) && len(word) <= len("366"):
		return true
	case nounsFollow[lower], lower == "n" && follow == "chr":
		return !starters[follow]
	case lower == "r" && c.afterNumber(s.start, word) && c.opening(start, s):
		return true
	case timesOfDay[lower]:
		return afterTime[follow] || titles[follow] && c.isLeadIn(start, s)
	case counted:
		return next.dashed || next.first == '№'
	}
	return c.mayGoOn(word, lower, next, follow)
}

// mayGoOn tells whether a sentence goes on behind a form that ends sentences as often as not: "U.S.", "Inc.", an
// initial. Only a word that begins sentences shows that it does not.
func (c *cutter) mayGoOn(word, lower string, next follower, follow string) bool {
	starter := starters[follow]
	switch {
	case strings.Contains(word, ".") && isDotted(word):
		return !starter && (!next.digit || isUpperWord(word))
	case openEnded[lower]:
		return !starter
	case isInitial(word):
		return !starter || c.initialOfName(next, follow)
	}
	return false
}

// isEnumerator tells whether the dot ends the number of a list item, or of a heading, that begins the sentence.
func (c *cutter) isEnumerator(start int, s stop, word string) bool {
	lead := trim(c.text, Span{start, s.start}).Of(c.text)
	lead = strings.TrimLeft(lead, "•⁃‣(* ")
	if lead != word || len(word) > len("viii") {
		return false
	}
	letter, size := utf8.DecodeRuneInString(word)
	return isNumeric(word) || size == len(word) && unicode.IsLower(letter) || isRoman(word) && len(word) > 1
}

// isLeadIn tells whether the sentence so far is no more than an adverbial of time: "At 5 a.m."
func (c *cutter) isLeadIn(start int, s stop) bool {
	if s.start-start > maxWord {
		return false
	}
	fields := strings.Fields(c.text[start:s.start])
	return len(fields) <= 3 && (strings.EqualFold(fields[0], "at") || strings.EqualFold(fields[0], "by"))
}

// longestOpening is how many words such an opening has at most.
const longestOpening = 5

// opening tells whether the sentence so far is only what says when: "W 1492 r.", "10 marca 1896 r."
func (c *cutter) opening(start int, s stop) bool {
	return s.start-start <= maxWord && len(strings.Fields(c.text[start:s.start])) <= longestOpening
}

// afterNumber tells whether the word that ends at i, and is len(word) long, follows a number or a Roman numeral.
func (c *cutter) afterNumber(i int, word string) bool {
	before := strings.TrimRightFunc(c.text[:i-len(word)], unicode.IsSpace)
	if before == "" {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	return unicode.IsDigit(last) || isRoman(c.wordBefore(len(before)))
}

// initialOfName tells whether another initial follows: "В. І. Гошкевич", where "І" by itself may begin a sentence.
func (c *cutter) initialOfName(next follower, follow string) bool {
	end := next.start + len(follow)
	return utf8.RuneCountInString(follow) == 1 && end < len(c.text) && c.text[end] == '.'
}

func isInitial(word string) bool {
	r, size := utf8.DecodeRuneInString(word)
	return size == len(word) && unicode.IsUpper(r)
}

// isDotted tells whether a word is single letters, or pairs, with stops between: "U.S", "e.g", "Ph.D", "т.д".
func isDotted(word string) bool {
	for _, part := range strings.Split(word, ".") {
		if n := utf8.RuneCountInString(part); n == 0 || n > 2 || !unicode.IsLetter([]rune(part)[0]) {
			return false
		}
	}
	return true
}

func isUpperWord(s string) bool { return strings.ToUpper(s) == s }

func isRoman(s string) bool { return s != "" && strings.Trim(s, "IVXLCDM") == "" }
