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
		"Liman mart ayında kapatıldı, çünkü vinç suya düşmüştü ve bu daha çok iş demekti.":   "tr",
		"Hamnen stängdes i mars eftersom kranen hade fallit i vattnet och det var för sent.": "sv",
		"Satama suljettiin maaliskuussa, koska nosturi oli pudonnut, ja se oli myös kallis.": "fi",
		"A kikötőt márciusban zárták be, mert a daru leesett, és nem volt már hajó sem.":     "hu",
		"Pelabuhan itu ditutup pada bulan Maret karena derek jatuh dan tidak ada kapal.":     "id",
		"El port es va tancar al març perquè la grua havia caigut amb els pescadors.":        "ca",
		"أُغلق الميناء في مارس لأن الرافعة سقطت.":                                            "ar",
		"بندر در ماه مارس بسته شد چون جرثقیل افتاد و پل شکست و گم شد.":                       "fa",
		"بندرگاہ مارچ میں بند ہوئی کیونکہ کرین گر گئی تھی اور بڑے جہاز رک گئے۔":              "ur",
		"बंदरगाह मार्च में बंद हुआ।":                                                         "hi",
		"港口三月关闭，因为起重机掉进了水里。":                                                                 "zh",
		"クレーンが水に落ちたため、港は三月に閉鎖された。":                                                           "ja",
		"크레인이 물에 빠져 항구가 문을 닫았다.":                                                             "ko",
		"Το λιμάνι έκλεισε τον Μάρτιο.":                                                      "el",
		"Пристанището беше затворено през март, както и кранът, че със водата са мрежите.":   "bg",
		"Лука је затворена у марту јер је кран пао.":                                         "sr",
		"Порт наурызда жабылды, себебі кран суға құлап, желілер қалды.":                      "kk",
	} {
		if got := Guess(text); got != want {
			t.Errorf("%q is taken for %q, want %q", text, got, want)
		}
	}
}
