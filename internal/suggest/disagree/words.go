package disagree

import (
	"strings"

	"claimlight/internal/words"
)

// The words by which the rules know what a figure is about, in English, Ukrainian and Russian, written down by hand.

func set(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}

// events are what happens to people in numbers. The words of one event mean the same count.
var events = [...]struct {
	name  words.Fixed
	words map[string]bool
}{
	{words.EventKilled, set(`kill kills killed killing dead died die dies deaths death fatalities вбито убито загинули
загинуло
загиблих загинув вбиті погибли погибло погибших убиты погибшими`)},
	{words.EventInjured, set(`injure injures injured injuring wounded wounding wounds hurt hurting поранено поранених
поранені
поранень ранены ранено раненых ранения травмовано`)},
	{words.EventArrested, set(`arrest arrests arrested arresting detained detains detaining затримано затримали затриманих
задержаны
задержали задержано задержанных`)},
	{words.EventMissing, set(`missing disappeared зникли зниклими пропали пропавшими`)},
	{words.EventEvacuated, set(`evacuated evacuates evacuating евакуйовано евакуювали эвакуированы эвакуировали`)},
}

// more words before or after a figure add it to the one before.
var another = set("another further additional plus ще ещё еще додатково дополнительно")

// totals announce a sum.
var totals = set("total altogether overall all combined загалом разом усього итого всего сумме")

// including words begin a list of parts.
var including = set("including включно включая")

// exclusive nouns divide people so that no one is counted twice.
var exclusive = [...]map[string]bool{
	set("man woman child person"), set("boy girl"), set("чоловік жінка дитина"), set("мужчина женщина ребёнок"),
	set("adult child"), set("soldier civilian"),
}

// opposed words show that shares are of one whole: one side and the other.
var opposed = [...][2]map[string]bool{
	{
		set("for yes support supported supports favour favor approve approved backed підтримали поддержали за"),
		set("against no oppose opposed opposes disapprove disapproved rejected проти против"),
	},
	{set("men male"), set("women female")},
}

// wholes are groups of which no share can pass 100 percent.
var wholes = set("voters respondents people residents households adults children women men students citizens " +
	"population those pupils workers employees patients опитаних громадян населення респондентов опрошенных жителей " +
	"населения")

// future words say that a date is still to come.
var future = set(`will would shall may could can plan plans planned planning schedule scheduled expect expected expects
due until till by deadline next upcoming expire expires forecast forecasts predicted
should must intend intends aims aim target if when through to вони буде будуть планує планують очікується має
мають заплановано до наступного будет будут планирует планируют ожидается должен должны намечено следующего`)

// past words say that something has happened.
var past = set(`was were had did said told has have been became came went took made got gave left won lost began met
був була було були відбувся відбулася сталося був была было были состоялся состоялась произошло`)

// rose and fell are the verbs of change.
var rose = set("rose rise rises risen grew grow grown increased increase up climbed jumped soared gained зріс зросла " +
	"зросли виріс вырос выросла выросли увеличился увеличилась")

var fell = set("fell fall fallen falls dropped drop decreased decrease down declined shrank cut reduced знизився " +
	"знизилася впав впала скоротився скоротилася упал упала снизился снизилась сократился сократилась")
