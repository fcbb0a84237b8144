package source

import (
	"slices"
	"strings"

	"claimlight/internal/claim"
	"claimlight/internal/suggest/token"
)

// Word lists by which a source is sorted into a kind. The last word of the name decides first, then any word.

var documentWords = set(`database images footage video photos count list lists copy draft transcript report reports
study studies survey surveys poll polls data figures statistics document documents research findings results
letter letters statement statements law
bill decree order paper papers article articles post posts book files records analysis review audit indictment
ruling verdict testimony website census estimates documentation evidence
звіт звіту дослідження опитування документ документи дані даних статистика указ закон рішення отчёт отчет
отчета исследование исследования опрос опроса документа документы данные данных указа закона`)

var governmentWords = set(`staff government ministry department kremlin parliament congress senate administration police
authorities authority officials feds court prosecutors prosecutor office bureau
pentagon embassy council cabinet state army military navy forces intelligence sbu fsb cia fbi commission
agency municipality duma
уряд міністерство міністерства мзс міноборони генштаб поліція прокуратура сбу влада правительство министерство
министерства минобороны мид полиция генпрокуратура кремль власти фсб мвд госдума рада росстат держстат
росстата держстату`)

// Capitals and other seats that stand for their government; names of countries do as well.
var governmentSeats = set(`kyiv kiev moscow washington beijing london paris berlin brussels warsaw tehran ankara tokyo
seoul pyongyang minsk tbilisi chisinau budapest delhi islamabad jerusalem
ukraine russia china germany france britain poland israel iran iraq turkey japan korea india pakistan taiwan
belarus georgia moldova hungary canada australia italy spain
київ москва вашингтон пекін берлін варшава мінськ києва киев киева пекин берлин варшава минск москви москвы`)

var personWords = set(`master sailor adviser advisor aide minister president spokesman spokeswoman spokesperson mayor
governor senator professor dr mr mrs ms commander general colonel ambassador director chief head chairman
chairwoman
secretary leader coach judge lawyer attorney author founder curator editor official analyst expert researcher
scientist historian wife husband son daughter sister brother father mother teacher doctor activist worker
soldier resident student driver farmer victim sheriff captain undersecretary prosecutor witness man woman
міністр президент речник речниця мер губернатор депутат командир генерал посол директор голова міністра
президента министр спикер мэр пресс-секретарь губернатора командующий активіст активист механік механик
експерт эксперт експерта эксперта аналітик аналитик батько отец мати мать журналіст журналист`)

var anonymousWords = set("sources source insiders observers critics experts analysts activists researchers " +
	"scientists scholars witnesses residents rescuers villagers economists locals people some many others prisoners " +
	"джерела джерело експерти источники источник эксперты аналітики аналитики активісти активисты науковці учёные " +
	"ученые дослідники исследователи очевидці очевидцы")

// unnamed words say that a source wants no name.
var unnamed = set("familiar anonymity unnamed undisclosed sources анонімно анонимно")

// kind sorts a source by the words of its name.
func (r *reader) kind(s *Source) claim.SourceKind {
	toks := r.within(s)
	if len(toks) == 0 {
		return claim.Person
	}
	if group := partOf(toks); group != nil {
		return groupKind(group)
	}
	head := headOf(toks)
	name := strings.TrimSuffix(head.Lower, "'s")
	seat := len(toks) <= 2 && governmentSeats[strings.TrimSuffix(toks[len(toks)-1].Lower, "'s")]
	switch {
	case pronouns[name]:
		return pronounKind(name)
	case seat, isMinistry(head):
		return claim.Government
	case documentWords[name]:
		return claim.Document
	case anonymousWords[name], anonymousWords[toks[0].Lower], anyIn(toks, unnamed):
		return claim.Anonymous
	case anyIn(toks, personWords), isPerson(head), anyIn(toks, titleWords) && !anyIn(toks, organisationWords):
		return claim.Person
	case isCyrillic(toks[0].Lower) && stemKind(toks) != "":
		return stemKind(toks)
	case anyIn(toks, governmentWords), anyStem(toks, governmentStems):
		return claim.Government
	case looksLikePerson(toks):
		return claim.Person
	}
	return claim.Organisation
}

// isMinistry tells whether a word is a Ukrainian or Russian short name of a ministry: "Міноборони", "Минфин".
func isMinistry(t token.Token) bool {
	if hasStem(t, personStems) { // "Міністр"
		return false
	}
	return t.Cap && len(t.Lower) > len("минск") && (strings.HasPrefix(t.Lower, "мін") || strings.HasPrefix(t.Lower, "мин"))
}

func pronounKind(w string) claim.SourceKind {
	switch w {
	case "it", "they", "we", "вони", "воно", "ми", "они", "оно", "мы":
		return claim.Organisation
	}
	return claim.Person
}

// headOf gives the last word before a preposition: "report" in "a report by the ministry".
func headOf(toks []token.Token) token.Token {
	head := toks[0]
	for i, t := range toks {
		if i > 0 && (prepositions[t.Lower] || t.Is("of", "released", "published", "obtained", "seen")) {
			break
		}
		if t.Kind == token.Word {
			head = t
		}
	}
	return head
}

// governmentStems begin Ukrainian and Russian words for offices, in all their cases.
var governmentStems = []string{
	"генштаб", "міністерств", "министерств", "уряд", "правительств", "поліці", "полици",
	"прокуратур", "держстат", "росстат", "кремл", "гур", "розвід", "развед", "мзс", "мид",
}

func anyStem(toks []token.Token, stems []string) bool {
	return slices.ContainsFunc(toks, func(t token.Token) bool { return hasStem(t, stems) })
}

func hasStem(t token.Token, stems []string) bool {
	return slices.ContainsFunc(stems, func(s string) bool { return strings.HasPrefix(t.Lower, s) })
}

func anyIn(toks []token.Token, words map[string]bool) bool {
	for _, t := range toks {
		if words[t.Lower] {
			return true
		}
	}
	return false
}

// looksLikePerson tells whether all words are capitalised and there are two or three of them, or just one that is no
// acronym.
func looksLikePerson(toks []token.Token) bool {
	n := 0
	for i, t := range toks {
		if t.Kind != token.Word || !t.Cap && n == 0 && i+2 < len(toks) && !determiners[t.Lower] { // "активіст Іван Петренко"
			continue
		}
		if !t.Cap || organisationWords[t.Lower] || t.Is("the") {
			return false
		}
		n++
	}
	return n > 0 && n <= 4 && toks[len(toks)-1].Text != strings.ToUpper(toks[len(toks)-1].Text)
}

var organisationWords = set(`news times post herald journal guardian reuters associated press agency bank fund company
corporation inc ltd university institute center centre foundation church party union
association committee organisation organization group club team federation league network television tv radio
bbc cnn nbc abc microsoft google facebook twitter wikinews magazine
hospital clinic school academy college factory firm business charity ngo watchdog airline airport railway
museum theatre outlet channel station website site platform chain startup alliance coalition`)

// within gives the tokens of the sentence that lie in the source.
func (r *reader) within(s *Source) []token.Token {
	from, to := r.bounds(s)
	return r.toks[from:to]
}

// bounds gives the tokens of the source, from inclusive, to exclusive.
func (r *reader) bounds(s *Source) (int, int) {
	from, to := len(r.toks), len(r.toks)
	for i, t := range r.toks {
		if t.Start >= s.Span.Start && from == len(r.toks) {
			from = i
		}
		if t.Start >= s.Span.End {
			to = i
			break
		}
	}
	return min(from, to), to
}
