package unit_test

import (
	"testing"

	"claimlight/internal/suggest"
	"claimlight/internal/unit"
)

// read gives the unit of the first figure of a sentence.
func read(t *testing.T, sentence, language string) string {
	t.Helper()
	for _, s := range suggest.Analyze(t.Context(), sentence, suggest.Options{Language: language}) {
		for _, f := range s.Figures {
			return f.Unit
		}
	}
	return ""
}

// before begins a sentence in each language.
var before = map[string]string{"": "It was ", "en": "It was ", "uk": "Було ", "ru": "Было "}

// Every name of every unit is read for it.
func TestTheReaderRecordsTheCodeOfEachName(t *testing.T) {
	names := unit.Names()
	if len(names) < 400 {
		t.Fatalf("only %d names", len(names))
	}
	for _, n := range names {
		number := "5 "
		switch {
		case n.Doubtful:
			number = "5 million "
		case n.Word == "x" || n.Word == "°": // stand at their digits
			number = "5"
		}
		if got := read(t, before[n.Language]+number+n.Word+".", n.Language); got != n.Code {
			t.Errorf("%s: %q is read as %q, want %q", n.Language, number+n.Word, got, n.Code)
		}
	}
}

func TestTheReaderRecordsTheCodeOfEachAdjective(t *testing.T) {
	for _, a := range unit.Adjectives() {
		sentence := "Це був 5-" + a.Word + "ий рух."
		if got := read(t, sentence, a.Language); got != a.Code {
			t.Errorf("%q is read as %q, want %q", sentence, got, a.Code)
		}
	}
}

func TestTheReaderRecordsWhoseMoneyItIs(t *testing.T) {
	for name, code := range unit.NationalNames() {
		if got := read(t, "It cost 5 "+name+"s.", "en"); got != code {
			t.Errorf("%q is read as %q, want %q", name+"s", got, code)
		}
	}
}

// A speed has one code, however it is written.
func TestTheReaderRecordsOneCodeForASpeed(t *testing.T) {
	for _, c := range []struct{ language, words, want string }{
		{"en", "50 km/h", "km per hour"},
		{"en", "50 km/hr", "km per hour"},
		{"en", "50kph", "km per hour"},
		{"en", "50 kilometres per hour", "km per hour"},
		{"en", "50 miles per hour", "mile per hour"},
		{"en", "50mph", "mile per hour"},
		{"en", "5 m/s", "m per second"},
		{"en", "5 metres per second", "m per second"},
		{"uk", "50 км/год", "km per hour"},
		{"uk", "5 м/с", "m per second"},
		{"ru", "50 км/ч", "km per hour"},
	} {
		if got := read(t, before[c.language]+c.words+".", c.language); got != c.want {
			t.Errorf("%q is read as %q, want %q", c.words, got, c.want)
		}
	}
}

// What the form offers, and what it keeps of it, is what the reader records.
func TestTheFormOffersWhatTheReaderRecords(t *testing.T) {
	offers := unit.Offers()
	for i, code := range unit.Offered {
		if got := unit.Code(offers[i]); got != code {
			t.Errorf("the offer %q is kept as %q, want %q", offers[i], got, code)
		}
	}
	for _, c := range []struct{ language, sentence, offer string }{
		{"en", "Prices rose by 5 percent.", "percent"},
		{"en", "Support fell by 5 percentage points.", "percentage points"},
		{"en", "It cost 5 euros.", "EUR"},
		{"en", "It cost $5.", "USD"},
		{"en", "It cost £5.", "GBP"},
		{"en", "It cost 5 hryvnias.", "UAH"},
		{"en", "They met 5 people.", "person"},
		{"en", "They reached 5 households.", "household"},
		{"en", "It took 5 years.", "years"},
		{"en", "It took 5 days.", "days"},
		{"en", "They drove 5 kilometres.", "km"},
		{"en", "They sold 5 tonnes.", "tonne"},
		{"en", "They built 5 megawatts.", "MW"},
		{"uk", "Ціни зросли на 5 відсотків.", "percent"},
		{"uk", "Підтримка впала на 5 п.п.", "percentage points"},
		{"uk", "Це коштувало 5 євро.", "EUR"},
		{"uk", "Це коштувало 5 доларів.", "USD"},
		{"uk", "Це коштувало 5 фунтів.", "GBP"},
		{"uk", "Це коштувало 5 гривень.", "UAH"},
		{"uk", "Це тривало 5 років.", "years"},
		{"uk", "Це тривало 5 днів.", "days"},
		{"uk", "Вони проїхали 5 кілометрів.", "km"},
		{"uk", "Вони продали 5 тонн.", "tonne"},
		{"uk", "Вони збудували 5 мегават.", "MW"},
		{"ru", "Цены выросли на 5 процентов.", "percent"},
		{"ru", "Поддержка упала на 5 п.п.", "percentage points"},
		{"ru", "Это стоило 5 евро.", "EUR"},
		{"ru", "Это стоило 5 долларов.", "USD"},
		{"ru", "Это стоило 5 фунтов.", "GBP"},
		{"ru", "Это стоило 5 гривен.", "UAH"},
		{"ru", "Это длилось 5 лет.", "years"},
		{"ru", "Это длилось 5 дней.", "days"},
		{"ru", "Они проехали 5 километров.", "km"},
		{"ru", "Они продали 5 тонн.", "tonne"},
		{"ru", "Они построили 5 мегаватт.", "MW"},
	} {
		if got := read(t, c.sentence, c.language); unit.Label(got) != c.offer || unit.Code(c.offer) != got {
			t.Errorf("%q is read as %q, which is shown as %q; the form offers %q", c.sentence, got, unit.Label(got), c.offer)
		}
	}
}
