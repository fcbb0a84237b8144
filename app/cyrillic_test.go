package app

import (
	"testing"

	"claimlight/internal/claim"
)

// An article and its claims in Ukrainian, with the letters of that layout for all commands.
func TestTheWholeLoopInCyrillic(t *testing.T) {
	page := pageOf("Порт зростає",
		"У березні порт обробив 41 200 контейнерів, повідомила адміністрація. Це на 12% більше, ніж торік.",
		"«Ми цього не чекали», — сказала керівниця порту Рута Калнс. Причиною вона назвала дві нові лінії.",
		"За даними митниці, експорт зріс щонайменше на 310 млн євро. Імпорт лишився таким, як був.",
		"Профспілки цифрам не вірять. Ніхто не рахував порожніх контейнерів.")
	d := newDesk(t).Open(file(t, "ua.html", page)).ExpectTitle("Порт зростає").ExpectSelected("Порт зростає")

	d.Press("о", "о").ExpectSelected(d.Words(3)).Press("л").ExpectSelected(d.Words(2)) // j j k
	d.Press("О").ExpectSelected(d.Words(2) + " " + d.Words(3)).Press("Л").ExpectSelected(d.Words(2))
	d.Press("с").ExpectClaims(1).ExpectFocus("the text").ExpectSelected(d.Words(3)) // c stays
	d.Press("Enter").ExpectClaims(2).TypeSource("Рута Калнс").Fill("Conclusion", "Так і є.").Save()
	d.Press("5")
	c := d.claim()
	expect(d, "source", c.Source.Name, "Рута Калнс")
	expect(d, "conclusion", c.Conclusion, "Так і є.")
	expect(d, "rating", c.Rating, claim.True)

	d.Press("о", "о").Shift(func() { d.Click(d.Words(3)) }).Press("Enter").ExpectClaims(3).Save()
	d.Click(d.Words(3)).Press("щ") // o: the other of the two that overlap
	first := d.w.session.Current().Claim
	d.Press("щ")
	expect(d, "another claim is open", d.w.session.Current().Claim != first, true)

	before := d.claim().Quote
	d.Press("и", "Left", "Enter") // b: the end of the claim moves by a word
	expect(d, "quote is shorter", len(d.claim().Quote) < len(before), true)
	d.Press("Delete").ExpectClaims(2).Press("Ctrl+Z").ExpectClaims(3)

	d.Press("Home")
	n := len(d.w.session.Suggestions())
	if n == 0 {
		t.Fatal("nothing is suggested")
	}
	d.Press("т", "ч") // n x: dismissed
	expect(d, "suggestions", len(d.w.session.Suggestions()), n-1)
	d.Press(".") // the key of the slash
	d.Type("контейнерів").ExpectSeen("1 of 2").Press("Esc").ExpectFocus("the text")
}

func TestSuggestionsAreAcceptedInCyrillic(t *testing.T) {
	d := newDesk(t).Sample().Press("т", "т") // n n
	second := d.w.desk.Panes.View.SelectedText()
	d.Press("з") // p
	first := d.w.desk.Panes.View.SelectedText()
	expect(d, "p goes back", first != second, true)
	d.Press("ф").ExpectClaims(1).ExpectQuote(first) // a
}
