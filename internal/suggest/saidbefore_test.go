package suggest_test

import (
	"context"
	"testing"

	"claimlight/internal/claim"
	"claimlight/internal/similar"
	"claimlight/internal/suggest"
)

// again are claims of our own that say the same in other words, forms and spellings of the number.
var again = []struct{ tag, first, second string }{
	{"de", "Der neue Hafen kostete 2,5 Milliarden Euro.", "2.500 Mio. Euro kostete der neue Hafen."},
	{"fr", "Le nouveau port a coûté 2,5 milliards d'euros.", "Les nouveaux ports ont coûté 2 500 millions d'euros."},
	{
		"es", "El nuevo puerto ha costado 2,5 mil millones de euros.",
		"Los nuevos puertos costaron 2.500 millones de euros.",
	},
	{"it", "Il nuovo porto è costato 2,5 miliardi di euro.", "I nuovi porti sono costati 2.500 milioni di euro."},
	{"pt", "O novo porto tinha custado 2,5 bilhões de euros.", "Os novos portos custaram 2.500 milhões de euros."},
	{"pl", "Nowy port kosztował 2,5 miliarda euro.", "2500 mln euro kosztował nowy port."},
	{"cs", "Nový přístav vyšel na 2,5 miliardy eur.", "Na 2 500 milionů eur vyšel nový přístav."},
	{"nl", "De nieuwe haven kostte 2,5 miljard euro.", "Nieuwe havens kostten 2500 mln euro."},
	{"uk", "Новий порт коштував 2,5 мільярда євро.", "2500 млн євро коштував новий порт."},
	{"sv", "Den nya hamnen kostade 2,5 miljarder euro.", "Nya hamnar kostade 2 500 miljoner euro."},
}

func claimed(tag, text string) []claim.Figure {
	var all []claim.Figure
	for _, s := range suggest.Analyze(context.Background(), text, suggest.Options{Language: tag}) {
		for _, f := range s.Figures {
			in := suggest.InClaim(f)
			span := f.Span
			in.Range = &span
			all = append(all, in)
		}
	}
	return all
}

func TestSaidBeforeInOtherSpellings(t *testing.T) {
	same := func(string) float64 { return 1 }
	for _, c := range again {
		first, second := claimed(c.tag, c.first), claimed(c.tag, c.second)
		pairs := similar.Figures(first, second)
		if len(pairs) != 1 || !pairs[0].Equal {
			t.Errorf("%s: the figures of %q and %q are %v and %v", c.tag, c.first, c.second, first, second)
		}
		score := similar.Score(similar.Read(c.first, first), similar.Read(c.second, second), same)
		if score < similar.Threshold {
			t.Errorf("%s: %q and %q are alike by %.2f", c.tag, c.first, c.second, score)
		}
	}
}

// What is said in another language is compared by its figure.
func TestFiguresAreEqualAcrossLanguages(t *testing.T) {
	english := claimed("en", "The new port cost 2.5 billion euros.")
	for _, c := range again {
		for _, text := range []string{c.first, c.second} {
			if pairs := similar.Figures(english, claimed(c.tag, text)); len(pairs) != 1 || !pairs[0].Equal {
				t.Errorf("%s: %q has %v", c.tag, text, claimed(c.tag, text))
			}
		}
	}
}
