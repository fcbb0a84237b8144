package worth_test

import (
	"slices"
	"testing"

	"claimlight/internal/language"
	"claimlight/internal/suggest/worth"
	"claimlight/internal/words"
)

// spoken are sentences of our own: what can be checked, and what is only said.
var spoken = []struct {
	tag          string
	facts, talks []string
}{
	{"de", []string{
		"Die Arbeitslosigkeit stieg seit 2019 von 4 auf 7 Prozent.",
		"Der Bundestag stimmte im März gegen das Gesetz.",
		"Die Regierung hat drei Milliarden Euro für den Hafen ausgegeben.",
	}, []string{
		"Ich glaube, wir schaffen das.",
		"Danke, das ist eine gute Frage.",
		"Wir müssen endlich handeln!",
		"Was wollen Sie?",
	}},
	{"fr", []string{
		"Le chômage a augmenté de 4 à 7 pour cent depuis 2019.",
		"Le Sénat a voté contre la loi en mars.",
		"Le gouvernement a dépensé trois milliards d'euros pour le port.",
	}, []string{
		"Je crois que nous pouvons mieux faire.",
		"Merci, c'est une bonne question.",
		"Il faut agir !",
		"Que voulez-vous ?",
	}},
	{"es", []string{
		"El desempleo aumentó del 4 al 7 por ciento desde 2019.",
		"El Senado votó en marzo contra la ley.",
		"El gobierno gastó tres mil millones de euros en el puerto.",
	}, []string{
		"Creo que podemos hacerlo mejor.",
		"Gracias, es una buena pregunta.",
		"¡Tenemos que actuar!",
		"¿Qué quiere usted?",
	}},
	{"it", []string{
		"La disoccupazione è salita dal 4 al 7 per cento dal 2019.",
		"A marzo il Senato ha votato contro la legge.",
		"Il governo ha speso tre miliardi di euro per il porto.",
	}, []string{
		"Penso che possiamo fare meglio.", "Grazie, è una buona domanda.", "Dobbiamo agire!", "Che cosa vuole?",
	}},
	{"pt", []string{
		"O desemprego subiu de 4 para 7 por cento desde 2019.",
		"O Senado votou em março contra a lei.",
		"O governo gastou três bilhões de reais no porto.",
	}, []string{
		"Acho que podemos fazer melhor.", "Obrigado, é uma boa pergunta.", "Precisamos agir!", "O que você quer?",
	}},
	{"pl", []string{
		"Bezrobocie wzrosło od 2019 roku z 4 do 7 procent.",
		"Sejm głosował w marcu przeciw ustawie.",
		"Rząd wydał na port trzy miliardy złotych.",
	}, []string{
		"Myślę, że możemy lepiej.", "Dziękuję, to dobre pytanie.", "Musimy działać!", "Czego pan chce?",
	}},
	{"cs", []string{
		"Nezaměstnanost vzrostla od roku 2019 ze 4 na 7 procent.",
		"Senát v březnu hlasoval proti zákonu.",
		"Vláda utratila za přístav tři miliardy korun.",
	}, []string{
		"Myslím, že můžeme lépe.", "Děkuji, to je dobrá otázka.", "Musíme jednat!", "Co chcete?",
	}},
	{"nl", []string{
		"De werkloosheid steeg sinds 2019 van 4 naar 7 procent.",
		"De senaat stemde in maart tegen de wet.",
		"De regering besteedde drie miljard euro aan de haven.",
	}, []string{
		"Ik denk dat we het beter kunnen.", "Dank u, dat is een goede vraag.", "We moeten handelen!", "Wat wilt u?",
	}},
}

func TestFactsStandAboveTalkInEachLanguage(t *testing.T) {
	for _, c := range spoken {
		for _, fact := range c.facts {
			high, _ := scoreIn(c.tag, fact, nil)
			if high < 0.5 {
				t.Errorf("%s: %q scores %.2f", c.tag, fact, high)
			}
			for _, talk := range c.talks {
				if low, _ := scoreIn(c.tag, talk, nil); low >= high {
					t.Errorf("%s: %q scores %.2f, no less than %q with %.2f", c.tag, talk, low, fact, high)
				}
			}
		}
	}
}

func TestReasonsAreNamedInEachLanguage(t *testing.T) {
	for _, c := range []struct {
		tag, text string
		reason    words.Fixed
	}{
		{"de", "Die Mieten stiegen stark.", words.WorthChange},
		{"fr", "Le conseil a adopté le budget.", words.WorthDeed},
		{"es", "El puerto está cerrado desde ayer.", words.WorthTimeSpan},
		{"it", "Penso che il porto sia sicuro.", words.WorthOpinion},
		{"pt", "O porto será fechado.", words.WorthPrediction},
		{"pl", "Musimy zamknąć port.", words.WorthWish},
		{"cs", "Soud odmítl návrh zákona.", words.WorthDeed},
		{"nl", "Volgens het rapport is niemand gered.", words.WorthDocument},
	} {
		if _, reasons := scoreIn(c.tag, c.text, nil); !slices.Contains(reasons, c.reason) {
			t.Errorf("%s: %q has the reasons %q", c.tag, c.text, words.Texts(words.English, reasons))
		}
	}
}

// TestEachKeyOfWorthIsAReason looks at the words of every language: a key that no reason has would never be counted.
func TestEachKeyOfWorthIsAReason(t *testing.T) {
	keys := map[string]bool{}
	for _, r := range worth.Reasons() {
		keys[string(r.Key)] = true
	}
	for _, tag := range []string{"en", "de", "fr", "es", "it", "pt", "pl", "cs", "nl"} {
		known := language.Of(tag, "").Worth
		for key := range known.Words {
			if !keys[key] {
				t.Errorf("%s has words for %q", tag, key)
			}
		}
		for key := range known.Pairs {
			if !keys[key] {
				t.Errorf("%s has pairs for %q", tag, key)
			}
		}
		if len(known.Words) < 20 {
			t.Errorf("%s has words for %d reasons", tag, len(known.Words))
		}
	}
}
