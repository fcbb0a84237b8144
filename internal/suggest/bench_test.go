package suggest_test

import (
	"context"
	"strings"
	"testing"

	"claimlight/internal/suggest"
)

// passage is news-like copy of our own, in the three languages.
var passage = strings.Join([]string{
	"The harbour of Odmouth lost $1.5 million in May, the mayor told reporters on Tuesday, after at least 40 ships had " +
		"been turned away.",
	"“We expected 300 containers a day and got fewer than 120,” said Ann Weller, head of the port authority.",
	"According to a report obtained by the Odmouth Herald, traffic fell by 12.5 percent between 2021 and 2024.",
	"Nobody knows what will happen next year.",
	"Видобуток зріс на 7,2% до 18 млрд кубометрів, повідомило міністерство, а споживання скоротилося вдвічі.",
	"По данным ведомства, в 2024 году в городе родилось 12 345 детей, это почти на тысячу больше, чем годом ранее.",
}, " ")

func BenchmarkAnalyze(b *testing.B) {
	text := strings.Repeat(passage+"\n", 50)
	n := len(suggest.Analyze(context.Background(), text, suggest.Options{}))
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		suggest.Analyze(context.Background(), text, suggest.Options{})
	}
	b.ReportMetric(float64(n*b.N)/b.Elapsed().Seconds(), "sentences/s")
}
