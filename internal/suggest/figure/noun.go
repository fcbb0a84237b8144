package figure

import (
	"strings"
	"unicode/utf8"
)

// Counted nouns are found without a dictionary: after the number, within a few words and before any word that
// cannot stand in a noun phrase, the first word that looks like a plural ("51 Chinese citizens", "three remaining
// Space Shuttle orbiters").

// isPreposition holds the words that end a noun phrase in the three languages: prepositions and conjunctions.
var isPreposition = set(`of in on at by for from with to into onto over under after before during since until till
between among against about
above below near off out up down across through throughout without within along around behind beyond inside
outside toward towards upon via per than as
and or but nor so yet if because while when where whereas although though that which who whom whose what how why whether
в у на з із зі від до для про при під над між через після перед біля без по за о об к с со из от про при под
над между через после перед около без
проти против та і й або чи але що який яка яке які щоб якщо коли де бо и или но что который которая которые
чтобы если когда где ли`)

// endsPhrase holds further words that end a noun phrase: determiners, pronouns, forms of auxiliaries, adverbs, and
// verbs that often follow a number.
var endsPhrase = set(`a an the this that these those his her its their our my your he she it they we you i there here
not no
is are was were be been being has have had do does did will would shall should can could may might must
killed injured wounded dead died arrested missing hurt displaced said say says told according later earlier
ago apart respectively only also
each every away long high tall wide deep old now then already still just ever again together today yesterday tomorrow
voted took went came made got gave left found won lost
було були був буде є не вже ще также також был была были будет есть нет не уже ещё еще
загинули загинуло загинув поранено поранені убито вбито погибли погибло ранены ранено убиты убито`)

var irregularPlurals = map[string]string{
	"people": "person", "men": "man", "women": "woman", "children": "child", "police": "police officer", "feet": "foot",
	"teeth": "tooth", "mice": "mouse",
	"personnel": "person", "staff": "staff", "troops": "troop", "cattle": "cattle", "aircraft": "aircraft", "fish": "fish",
	"sheep": "sheep", "wives": "wife",
	"lives": "life", "leaves": "leaf", "halves": "half", "knives": "knife", "wolves": "wolf", "servicemen": "serviceman",
	"servicewomen": "servicewoman",
	"policemen":    "policeman", "firemen": "fireman", "businessmen": "businessman", "spokesmen": "spokesman",
	"gunmen": "gunman", "fishermen": "fisherman",
	"lawmakers": "lawmaker", "crises": "crisis", "analyses": "analysis", "theses": "thesis", "criteria": "criterion",
	"phenomena": "phenomenon", "spacecraft": "spacecraft",
	"adults": "adult", "series": "series", "species": "species", "offspring": "offspring", "bacteria": "bacterium",
}

// countedNoun gives the counted noun after a quantity in the singular, and whether there is one.
func (r *amounts) countedNoun(q quantity) (string, bool) {
	at := r.behindPlus(q.to)
	if after[r.at(at).Lower+" "+r.at(at+1).Lower] != "" { // "20 or more boys"
		at += 2
	}
	if r.at(at).Text == "-" && r.glued(at) && r.glued(at+1) {
		if hyphenNouns[r.at(at+1).Lower] {
			return r.at(at + 1).Lower, true
		}
		return "", false
	}
	if q.low.fraction {
		return r.fractionNoun(at)
	}
	if isCyrillic(r.at(at).Lower) {
		return r.cyrillicNoun(at)
	}
	if q.high == nil && q.low.value.Equal(one) {
		return r.singularNoun(at)
	}
	return r.pluralNoun(at)
}

// behindPlus skips what may stand between a number and its noun: "30-plus people", "60+ countries", "20-odd cats".
func (r *amounts) behindPlus(i int) int {
	switch {
	case r.at(i).Text == "+" && r.glued(i):
		return i + 1
	case r.at(i).Text == "-" && r.at(i+1).Is("plus", "odd"):
		return i + 2
	}
	return i
}

// hyphenNouns are counted nouns that join a number with a hyphen: "a six-member team".
var hyphenNouns = set("member nation party seat bed person man woman point page story storey room lane judge bedroom " +
	"state country game match vote ship ton vehicle")

const nounReach = 6

// pluralModifiers are plurals that stand before another noun: "sports clubs", "women voters".
var pluralModifiers = set("sports sales arms savings goods parts communications systems operations rights women men " +
	"veterans drugs jobs skills services women's men's children's sanctions customs human-rights affairs futures")

// pluralNoun looks for the first word that looks like a plural.
func (r *amounts) pluralNoun(at int) (string, bool) {
	for k := 0; k < nounReach; k++ {
		t := r.at(at)
		if t.Text == "-" && r.glued(at) && r.glued(at+1) {
			at++
			k--
			continue
		}
		if !r.isWord(at) || isPreposition[t.Lower] || endsPhrase[t.Lower] {
			return "", false
		}
		if isPlural(t.Lower) {
			for pluralModifiers[r.at(at).Lower] && isPlural(r.at(at+1).Lower) {
				at++
			}
			return r.nounText(at), true
		}
		at++
	}
	return "", false
}

// nounText is the singular of the noun at i; names keep their capital ("100,000 Greeks").
func (r *amounts) nounText(i int) string {
	t := r.at(i)
	if t.Cap {
		return singularOf(t.Text)
	}
	return singularOf(t.Lower)
}

// singularNoun takes the noun of "one shell landed": the next word that is no function word.
func (r *amounts) singularNoun(at int) (string, bool) {
	t := r.at(at)
	if !r.isWord(at) || isPreposition[t.Lower] || endsPhrase[t.Lower] {
		return "", false
	}
	return r.nounText(at), true
}

// fractionNoun takes the noun of "half of all women", "two thirds of voters".
func (r *amounts) fractionNoun(at int) (string, bool) {
	if r.isNumber(at-1) || numberWords[r.at(at-1).Lower].class != 0 { // "one in three adults"
		return r.pluralNoun(at)
	}
	if isCyrillic(r.at(at).Lower) {
		return r.cyrillicNoun(at)
	}
	if r.at(at).Lower != "of" {
		return "", false
	}
	at++
	for r.at(at).Is("all", "the", "its", "their", "these", "those", "our") {
		at++
	}
	return r.pluralNoun(at)
}

// isPlural tells whether a word in lower case looks like the plural of an English noun.
func isPlural(w string) bool {
	if _, ok := irregularPlurals[w]; ok {
		return true
	}
	if len(w) < 4 || w[len(w)-1] != 's' || strings.Contains(w, "'") || notPlural[w] {
		return false
	}
	switch w[len(w)-2] {
	case 's', 'u', 'i':
		return false
	}
	return true
}

// notPlural are words in -s that are no plural nouns.
var notPlural = set(`was has does says this always perhaps thus besides sometimes afterwards overseas news yes across
towards unless less gets goes comes makes takes
gives shows means seems remains became loses wins needs wants`)

// singularOf gives the singular of an English noun, by its ending.
func singularOf(w string) string {
	if s, ok := irregularPlurals[strings.ToLower(w)]; ok {
		return s
	}
	switch {
	case len(w) > 4 && strings.HasSuffix(w, "ies"):
		return w[:len(w)-3] + "y"
	case len(w) > 4 && hasAnySuffix(w, "sses", "shes", "ches", "xes", "zzes"):
		return w[:len(w)-2]
	case len(w) > 3 && strings.HasSuffix(w, "s") && !hasAnySuffix(w, "ss", "us", "is"):
		return w[:len(w)-1]
	}
	return w
}

func hasAnySuffix(w string, suffixes ...string) bool {
	for _, s := range suffixes {
		if strings.HasSuffix(w, s) {
			return true
		}
	}
	return false
}

// adjectiveEndings are those of adjectives that agree with a counted noun in Ukrainian and Russian.
var adjectiveEndings = []string{
	"их", "ых", "ний", "ній", "ого", "его", "ому", "ими", "ыми", "ные", "ські", "ські",
	"ские", "нi", "ні", "ові", "ая", "ой", "ую",
}

// cyrillicNoun takes the noun after a number in Ukrainian or Russian, past adjectives; what is not in the small
// table of forms stays in the case in which it stands.
func (r *amounts) cyrillicNoun(at int) (string, bool) {
	adjective := ""
	for range 4 {
		t := r.at(at)
		if adjective != "" && (!r.isWord(at) || isPreposition[t.Lower]) { // "опитаних проти", "раненых."
			return adjective, true
		}
		if !r.isWord(at) || isPreposition[t.Lower] || endsPhrase[t.Lower] || utf8.RuneCountInString(t.Lower) < 3 {
			return "", false
		}
		if r.at(at+1).Text == "-" && r.glued(at+1) { // "лечебно-профилактических"
			at += 3
			continue
		}
		if s, ok := cyrillicSingular[t.Lower]; ok {
			return s, true
		}
		if !hasAnySuffix(t.Lower, adjectiveEndings...) {
			return t.Lower, true
		}
		adjective = t.Lower
		at++
	}
	return "", false
}

// cyrillicSingular gives the dictionary form of nouns that are often counted in news.
var cyrillicSingular = invert(map[string]string{
	"особа": "осіб особи особам", "людина": "людей людини", "громадянин": "громадян громадянина громадяни",
	"дитина": "дітей дитини дитину",
	"жінка":  "жінок жінки", "чоловік": "чоловіків чоловіки", "військовий": "військових військові",
	"солдат":  "солдатів солдати солдат солдаты солдата",
	"будинок": "будинків будинки", "дрон": "дронів дрони дронов дроны дрона", "ракета": "ракет ракети ракеты",
	"раненый": "раненых", "поранений": "поранених",
	"танк": "танків танки танков танка", "компанія": "компаній компанії", "країна": "країн країни",
	"школа": "шкіл школи школ школы", "депутат": "депутатів депутатов депутати депутаты",
	"человек": "человек человека", "гражданин": "граждан гражданина", "ребёнок": "детей ребёнка ребенка",
	"женщина": "женщин женщины", "мужчина": "мужчин мужчины",
	"дом": "домов дома", "страна": "стран страны", "компания": "компаний компании", "военный": "военных",
	"голос": "голосів голосов голоса", "житель": "жителів жителей жителя",
	"случай": "случаев случая", "випадок": "випадків випадки", "учень": "учнів", "студент": "студентів студентов студента",
})
