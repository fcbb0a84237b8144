package worth_test

import (
	"slices"
	"testing"

	"claimlight/internal/language"
	"claimlight/internal/suggest/figure"
	"claimlight/internal/suggest/source"
	"claimlight/internal/suggest/token"
	"claimlight/internal/suggest/worth"
	"claimlight/internal/words"
)

func score(s string, w worth.Weights) (float64, []words.Fixed) { return scoreIn("en", s, w) }

func scoreIn(tag, s string, w worth.Weights) (float64, []words.Fixed) {
	toks, l := token.Cut(s), language.Of(tag, s)
	return worth.New(w).Score(worth.Sentence{
		Language: l, Tokens: toks, Figures: figure.Find(s, toks, l), Source: source.Find(s, toks, l, nil, false),
	})
}

func TestReasonsAreNamed(t *testing.T) {
	for _, c := range []struct{ text, reason string }{
		{"The port lost 40 ships.", "exact number"},
		{"Traffic fell by 12 percent.", "percentage"},
		{"The dock cost $40.", "sum of money"},
		{"The dock cost $40,000,000.", "large number"},
		{"Fares rose sharply.", "rise or fall"},
		{"The council voted against the bridge.", "says what was done"},
		{"The port will close.", "prediction: not checkable yet"},
		{"I think the port is safe.", "opinion"},
		{"We must close the port.", "wish or demand"},
		{"Is the port safe?", "question"},
		{"The survey found that nobody swims.", "attributed to a document"},
		{"Ціни зросли на 7%.", "percentage"},
		{"Порт построили в 1932 году.", "names a date"},
	} {
		if _, reasons := score(c.text, nil); !slices.Contains(words.Texts(words.English, reasons), c.reason) {
			t.Errorf("%q: reasons %q, want %q", c.text, reasons, c.reason)
		}
	}
}

// Degrees have as many letters as the code of a currency has.
func TestOnlyMoneyIsASumOfMoney(t *testing.T) {
	for _, text := range []string{"It was 40 degrees Celsius.", "They sold 40 SUVs.", "It took 40 years."} {
		if _, reasons := score(text, nil); slices.Contains(reasons, words.WorthMoney) {
			t.Errorf("%q: reasons %q", text, reasons)
		}
	}
}

func TestFactsStandAboveTalk(t *testing.T) {
	facts := []string{
		"The port lost 40 ships and $3 million last year.",
		"Unemployment rose from 4 to 7 percent under this administration.",
		"The council voted against the bridge in 2019.",
		"У 2024 році місто витратило 3 млрд грн на дороги.",
	}
	talk := []string{
		"Well, thank you, let me answer that.", "I think we can do better.", "What do you want?",
		"We will build a great future together.", "Я думаю, що все буде добре.",
	}
	for _, f := range facts {
		for _, o := range talk {
			a, _ := score(f, nil)
			b, _ := score(o, nil)
			if a <= b {
				t.Errorf("%q scores %.2f, no more than %q with %.2f", f, a, o, b)
			}
		}
	}
}

func TestWeightsAreTheUsers(t *testing.T) {
	s := "The port lost 40 ships."
	before, _ := score(s, nil)
	after, reasons := score(s, worth.Weights{"exact_number": 0})
	if after >= before || slices.Contains(reasons, words.WorthExactNumber) {
		t.Errorf("without its weight the number still counts: %.2f and %.2f, %q", before, after, reasons)
	}
	if same, _ := score(s, worth.Weights{"no_such_reason": 9}); same != before {
		t.Errorf("an unknown key changes the score from %.2f to %.2f", before, same)
	}
}

func TestTheTableIsComplete(t *testing.T) {
	seen := map[worth.Key]bool{}
	for _, r := range worth.Reasons() {
		if r.Key == "" || r.Words == 0 || r.Weight == 0 || seen[r.Key] {
			t.Errorf("row %+v is empty or twice in the table", r)
		}
		seen[r.Key] = true
	}
}
