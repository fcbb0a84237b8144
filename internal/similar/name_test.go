package similar_test

import (
	"testing"

	"claimlight/internal/similar"
)

// Two names, and how near they are to each other, in whatever order they are asked for.
var nameCases = []struct {
	a, b string
	want similar.Nearness
}{
	// One person.
	{"Horáková", "Mayor Eva Horáková", similar.Person},
	{"Eva Horáková", "Mayor Eva Horáková", similar.Person},
	{"horakova", "Eva Horáková", similar.Person},
	{"E. Horáková", "Eva Horáková", similar.Person},
	{"Horáková, Eva", "Eva Horáková", similar.Person},
	{"Horáková Eva", "Eva Horáková", similar.Person},
	{"Horáková E.", "Eva Horáková", similar.Person},
	{"Horáková, Eva", "mayor Horáková", similar.Person},
	{"Eva Horáková, mayor of Brno", "Horáková", similar.Person},
	{"Eva Horáková (ANO)", "Mayor Horáková", similar.Person},
	{"The mayor, Eva Horáková", "Eva Horáková", similar.Person},
	{"Mgr. Eva Horáková, Ph.D.", "starostka Eva Horáková", similar.Person},
	{"ministr financí Zbyněk Stanjura", "Stanjura", similar.Person},
	{"Acting Mayor of Brno Eva Horáková", "Eva Horáková", similar.Person},
	{"Finance Minister Jan Novák", "Jan Novák", similar.Person},
	{"Joe Biden", "President Biden", similar.Person},
	{"Joseph R. Biden", "Joseph Biden", similar.Person},
	{"Police spokesman Jan Novák", "Novák", similar.Person},
	{"Зеленський", "Президент Володимир Зеленський", similar.Person},
	{"Зеленський Володимир", "Володимир Зеленський", similar.Person},
	{"Зеленський Володимир Олександрович", "Зеленський", similar.Person},
	{"прем'єр-міністр Денис Шмигаль", "Шмигаль", similar.Person},
	{"Мер Києва Віталій Кличко", "Кличко", similar.Person},
	{"В. Кличко", "Віталій Кличко", similar.Person},
	{"Bundeskanzler Olaf Scholz", "Scholz", similar.Person},
	{"Söder", "Ministerpräsident Markus Söder", similar.Person},
	{"Mueller", "Frau Dr. Anna Müller", similar.Person},
	{"Bürgermeisterin Weiß", "Anna Weiss", similar.Person},
	{"Leyen", "Ursula von der Leyen", similar.Person},
	{"von der Leyen", "Ursula von der Leyen", similar.Person},

	// One spelling.
	{"EVA HORAKOVA", "Eva Horáková", similar.Spelling},
	{"Szijjarto", "Szijjártó", similar.Spelling},
	{"Ministerstvo zdravotnictvi", "Ministerstvo zdravotnictví", similar.Spelling},
	{"The Ministry of Finance", "Ministry of Finance", similar.Spelling},
	{"Прем’єр", "прем'єр", similar.Spelling},
	{"Lukasz", "Łukasz", similar.Spelling},

	// Given names alone.
	{"Eva", "Eva Horáková", similar.Apart},
	{"Eva", "Mayor Eva Horáková", similar.Apart},
	{"Eva", "Horáková, Eva", similar.Apart},
	{"Eva Horáková", "Eva Nováková", similar.Apart},
	{"Eva Maria", "Eva Maria Horáková", similar.Apart},
	{"Володимир", "Володимир Зеленський", similar.Apart},
	{"Володимир Олександрович", "Зеленський Володимир Олександрович", similar.Apart},
	{"Olaf", "Bundeskanzler Olaf Scholz", similar.Apart},

	// Other persons of one family, or of one office.
	{"Eva Horáková", "Petra Horáková", similar.Apart},
	{"Horáková, Eva", "Horáková, Petra", similar.Apart},
	{"E. Horáková", "Petra Horáková", similar.Apart},
	{"Eva Horáková", "Eva Horák", similar.Apart},
	{"Horák", "Eva Horáková", similar.Apart},
	{"Mayor Eva Horáková", "Mayor Jan Novák", similar.Apart},
	{"Mayor", "Mayor Eva Horáková", similar.Apart},
	{"The mayor", "Mayor Eva Horáková", similar.Apart},
	{"Frau Müller", "Herr Möller", similar.Apart},
	{"Володимир Зеленський", "Олена Зеленська", similar.Apart},
	{"Порошенко", "Марина Порошенко-Мельник", similar.Apart},
	{"spokesman", "Kremlin spokesman", similar.Apart},
	{"Jan Novák", "Jan Novák Hruška", similar.Apart},

	// Offices, organisations, places.
	{"Kyiv", "Mayor of Kyiv", similar.Apart},
	{"Kyiv", "Kyiv Mayor", similar.Apart},
	{"Brno", "City of Brno", similar.Apart},
	{"Finance", "Ministry of Finance", similar.Apart},
	{"Ministry", "Finance Ministry", similar.Apart},
	{"Ministry of Finance", "Ministry of Defence", similar.Apart},
	{"Foreign Affairs", "Minister of Foreign Affairs", similar.Apart},
	{"police", "Czech Police", similar.Apart},
	{"Praha", "Univerzita Karlova Praha", similar.Apart},
	{"zdravotnictví", "Ministerstvo zdravotnictví", similar.Apart},
	{"Україна", "Банк Україна", similar.Apart},
	{"оборони", "Міністерство оборони", similar.Apart},
	{"Finanzen", "Bundesministerium Finanzen", similar.Apart},
	{"Deutschland", "Bank für Deutschland", similar.Apart},
	{"residents", "local residents", similar.Apart},
	{"SBU", "FSB", similar.Apart},
	{"", "Eva Horáková", similar.Apart},
	{"?!", "…", similar.Apart},
}

func TestNearNames(t *testing.T) {
	for _, c := range nameCases {
		a, b := similar.ReadName(c.a), similar.ReadName(c.b)
		if got := a.Near(b); got != c.want {
			t.Errorf("%q and %q: %d, want %d", c.a, c.b, got, c.want)
		}
		if c.want != similar.Apart && !(a.MayBeNear(c.b) && b.MayBeNear(c.a)) {
			t.Errorf("%q and %q are not even compared", c.a, c.b)
		}
		if got := b.Near(a); got != c.want {
			t.Errorf("%q and %q: %d, want %d", c.b, c.a, got, c.want)
		}
	}
}

func FuzzNearNames(f *testing.F) {
	for _, c := range nameCases {
		f.Add(c.a, c.b)
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		x, y := similar.ReadName(a), similar.ReadName(b)
		if x.Near(y) != y.Near(x) {
			t.Errorf("%q is near to %q in one direction alone", a, b)
		}
	})
}
