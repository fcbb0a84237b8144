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

// sayVerbs always report, wherever they stand with a subject.
var sayVerbs = set(`said says told tells stated tweeted
сказав сказала сказали заявив заявила заявили заявило повідомив повідомила повідомили повідомило повідомляє повідомляють розповів розповіла розповіли зазначив зазначила зазначили
наголосив наголосила наголосили підкреслив підкреслила додав додала додали написав написала пояснив пояснила уточнив уточнила запевнив запевнила заявляє заявляють каже кажуть пише пишуть
стверджує стверджують вважає вважають зауважив зауважила відзначив відзначила оцінює оцінюють прогнозує прогнозують нагадав нагадала констатував констатувала визнав визнала
сказал сказала сказали заявил заявила заявили заявило сообщил сообщила сообщили сообщило сообщает сообщают рассказал рассказала рассказали отметил отметила отметили
подчеркнул подчеркнула добавил добавила добавили написал написала пояснил пояснила объяснил объяснила уточнил уточнила заверил заявляет заявляют говорит говорят пишет пишут утверждает утверждают
считает считают оценивает оценивают прогнозирует прогнозируют напомнил напомнила признал признала передает передаёт`)

// clauseVerbs report where a clause, a quotation or "that" follows.
var clauseVerbs = set(`say state states write writes wrote add adds added note notes noted explain explains explained claim claims claimed argue argues argued announce announces announced
report reports reported warn warns warned assert asserts asserted insist insists insisted maintain maintains maintained deny denies denied confirm confirms confirmed
admit admits admitted acknowledge acknowledges acknowledged believe believes believed think thinks thought estimate estimates estimated predict predicts predicted
expect expects expected suggest suggests suggested show shows showed shown indicate indicates indicated find finds found reveal reveals revealed conclude concludes concluded
observe observes observed point points pointed stress stresses stressed emphasize emphasized emphasise emphasised declare declares declared recall recalls recalled
reply replies replied respond responds responded answer answered continue continues continued allege alleges alleged contend contends contended complain complains complained
hint hints hinted imply implies implied know knew hope hopes hoped fear fears feared doubt doubts doubted agree agrees agreed propose proposed hold holds held testify testified swear swore
vow vows vowed pledge pledged promise promises promised disclose disclosed discover discovered demonstrate demonstrates demonstrated establish established recommend recommends recommended`)
