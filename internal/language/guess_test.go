package language

import "testing"

func TestGuess(t *testing.T) {
	for text, want := range map[string]string{
		"The harbour was closed in March because the crane had fallen into the water.":                 "",
		"Der Hafen wurde im März geschlossen, weil der Kran in das Wasser gefallen war.":               "de",
		"Le port a été fermé en mars parce que la grue était tombée dans l'eau avec les filets.":       "fr",
		"El puerto fue cerrado en marzo porque la grúa se había caído al agua con las redes.":          "es",
		"Il porto è stato chiuso a marzo perché la gru era caduta in acqua con le reti della barca.":   "it",
		"O porto foi fechado em março porque o guindaste tinha caído na água com as redes do barco.":   "pt",
		"Port został zamknięty w marcu, ponieważ dźwig wpadł do wody, a sieci były już na pokładzie.":  "pl",
		"Přístav byl v březnu uzavřen, protože jeřáb spadl do vody a sítě už byly na palubě s rybáři.": "cs",
		"De haven werd in maart gesloten omdat de kraan in het water was gevallen.":                    "nl",
		"Порт закрили в березні, бо кран упав у воду.":                                                 "",
		"Odmouth, 12.03.2024": "",
		"Liman mart ayında kapatıldı, çünkü vinç suya düşmüştü ve ağlar güvertedeydi.": "",
	} {
		if got := Guess(text); got != want {
			t.Errorf("%q is taken for %q, want %q", text, got, want)
		}
	}
}
