package source

import (
	"strings"

	"claimlight/internal/claim"
	"claimlight/internal/suggest/token"
)

// isPerson tells whether a common noun names a person, mostly by its ending: "prisoner", "defendant", "technician".
func isPerson(head token.Token) bool {
	w := head.Lower
	if !head.Cap && people[w] {
		return true
	}
	if head.Cap || len(w) < 5 || organisationWords[w] || thingsLikePeople[w] {
		return false
	}
	for _, ending := range []string{"er", "or", "ist", "ian", "ee", "ant", "eur", "man", "woman"} {
		if strings.HasSuffix(w, ending) {
			return true
		}
	}
	return false
}

// titleWords stand in the names of people and of what is named after them; people are common nouns for people whose
// ending does not tell.
var (
	titleWords = set("premier pm mp mep chancellor king queen prince princess pope bishop archbishop cardinal rabbi " +
		"imam pastor")
	people = set(`nurse pilot surgeon veteran inmate patient hostage captive detective medic paramedic cop agent client
opponent friend colleague relative guard chef clerk boy girl priest
neighbour uncle aunt cousin nephew niece insider recruit student respondent correspondent resident spouse monk
nun spy thief guest boss`)
)

// thingsLikePeople are nouns with the ending of a person that name companies, offices, documents or things.
var thingsLikePeople = set(`broadcaster publisher carrier retailer maker manufacturer carmaker automaker drugmaker
chipmaker steelmaker planemaker insurer reinsurer lender regulator operator supplier
provider producer developer contractor subcontractor distributor employer exporter importer processor brewer
miner explorer grocer refiner shipper newspaper paper whitepaper letter newsletter poster chapter
center chamber tracker monitor sector number order register counter tower computer router server supercomputer
helicopter charter quarter headquarter other another rather latter former power water
plant restaurant giant grant committee subcommittee coffee mirror major minor border corridor motor tractor
reactor error factor floor door
list twist human german roman`)

// counters begin a phrase that takes some out of many: "one of the prisoners", "двоє з полонених".
var counters = set(`one two three four five six seven eight nine ten several some many most each both none another few
any all either neither half dozens hundreds thousands
один одна одне одно одного однієї одної одному одним однією двоє двох троє трьох четверо кілька декілька деякі
багато більшість ніхто кожен кожна хтось
одной одном одною двое двух трое трёх трех несколько некоторые многие большинство никто каждый каждая кто-то`)

// partOf gives the many of which some speak, without what stands before them, or nil where the words are no such
// phrase. In Ukrainian and Russian a count does without its preposition: "кілька полонених".
func partOf(toks []token.Token) []token.Token {
	if len(toks) < 2 || !counters[toks[0].Lower] {
		return nil
	}
	at := 1
	switch next := toks[1]; {
	case next.Is("of", "з", "із", "зі", "из", "со", "с"):
		at++
	case !isCyrillic(toks[0].Lower) || toks[0].Is("один", "одна", "одне", "одно"):
		return nil
	}
	for at < len(toks) && (determiners[toks[at].Lower] || possessives[toks[at].Lower] || toks[at].Kind == token.Number) {
		at++
	}
	if at == len(toks) {
		return nil
	}
	return toks[at:]
}

// groupKind sorts some of many by what these are. People of whom no one is named are anonymous.
func groupKind(group []token.Token) claim.SourceKind {
	head := headOf(group)
	if isCyrillic(head.Lower) {
		switch kind := stemKind(group); {
		case anyIn(group, documentWords):
			return claim.Document
		case kind == claim.Organisation || kind == claim.Government:
			return kind
		}
		return claim.Anonymous
	}
	for _, name := range singulars(head.Lower) {
		switch {
		case documentWords[name]:
			return claim.Document
		case name == "minister":
			return claim.Government
		case governmentWords[name] && !peopleOfState[name]:
			return claim.Government
		case organisationWords[name], thingsLikePeople[name]:
			return claim.Organisation
		}
	}
	return claim.Anonymous
}

// peopleOfState are words for a government that name people when some of them speak.
var peopleOfState = set("officials staff prosecutors prosecutor forces police")

// singulars are what the plural of an English noun may be in the singular, the plural among them.
func singulars(w string) []string {
	out := []string{w, strings.TrimSuffix(w, "s"), strings.TrimSuffix(w, "es")}
	if stem, ok := strings.CutSuffix(w, "ies"); ok {
		out = append(out, stem+"y")
	}
	return out
}

func isCyrillic(w string) bool { return w != "" && (w[0] == 0xd0 || w[0] == 0xd1) }

// stemKind sorts a Ukrainian or Russian name by its first word that tells, in whatever case it stands; it is empty
// where none does.
func stemKind(toks []token.Token) claim.SourceKind {
	for _, t := range toks {
		switch {
		case hasStem(t, organisationStems): // "лікарня" before "лікар"
			return claim.Organisation
		case hasStem(t, personStems), headsOfOffice[t.Lower]:
			return claim.Person
		case hasStem(t, governmentStems):
			return claim.Government
		}
	}
	return ""
}

// headsOfOffice are forms of short words whose beginnings are those of others.
var headsOfOffice = set("мер мера мером мэр мэра мэром голова голови голову головою глава главы главу главой главе " +
	"король короля принц принца")

// personStems begin Ukrainian and Russian words for people and their offices.
var personStems = strings.Fields(`прем'єр премьер віцепрем'єр вицепремьер міністр министр президент канцлер омбудсм
уповноважен уполномоченн очільни очільниц керівни
руководител начальни заступни заместител прессекретар пресс-секретар речни представни представител спікер
спикер радни советни помічни помощни посадов чиновни дипломат депутат сенатор губернатор
мешкан жител полонен пленн військовополонен военнопленн в'язен заключенн сусід сосед свідо свидетел очевид
потерпіл пострадавш ветеран пілот пилот лікар врач медсестр вчител учител водій водител
працівни робітни сотрудни рабоч боєц боєць боец військовослужбов военнослужащ солдат командир капітан капитан
полковни генерал волонтер волонтёр юрист адвокат слідч следовател суддя судья священ
єпископ митрополит професор профессор засновни основател власни владел підприєм предпринимател редактор
журналіст журналист кандидат лідер лидер`)

// organisationStems begin Ukrainian and Russian words for organisations.
var organisationStems = strings.Fields(`компані компани завод банк фонд профспілк профсоюз парті парти корпораці
корпораци холдинг концерн фірм фирм видання издани газет агентств телеканал канал портал
університет университет інститут институт лікарн больниц асоціаці ассоциаци спілк союз федераці федераци
організаці организаци об'єднан объединени клуб коаліці коалици рух движени фракці фракци
видавництв издательств редакці редакци підприємств предприяти авіакомпані авиакомпани мереж сеть`)
