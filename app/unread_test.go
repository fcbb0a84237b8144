package app

import "testing"

// Of a language that is not read whole, the window says once what it does not find in it.
func TestWhatIsNotReadInALanguageIsSaidOnce(t *testing.T) {
	swedish := `<html lang="sv"><title>Hamnen</title><article><h1>Hamnen stängdes i mars</h1>` +
		"<p>Hamnen kostade 2,5 miljarder kronor och stängdes i mars eftersom kranen hade fallit i vattnet.</p>" +
		"<p>Det var den tredje kranen på ett år som föll, och ingen vet vad som ska hända med de andra.</p></article></html>"
	icelandic := `<html lang="is"><title>Höfnin</title><article><h1>Höfnin lokuð í mars</h1>` +
		"<p>Höfnin kostaði 2,5 milljarða króna og lokaði í mars því að kraninn hafði fallið í vatnið og sokkið.</p>" +
		"<p>Þetta var þriðji kraninn á einu ári sem féll, og enginn veit hvað verður um hina kranana.</p></article></html>"
	d := newDesk(t).Open(file(t, "sv.html", swedish)).ExpectTitle("Hamnen")
	d.ExpectNotice("Texts in this language (sv) are read in part")
	d.Open(file(t, "is.html", icelandic)).ExpectTitle("Höfnin")
	d.ExpectNotice("The words of this language (is) are not known")
	d.Choose("sample").ExpectTitle("City planted").ExpectNotice("")
	d.Open(file(t, "sv2.html", swedish+" ")).ExpectTitle("Hamnen").ExpectNotice("")
}
