package prose_test

import (
	"testing"

	"claimlight/internal/extract/prose"
)

func TestMeasure(t *testing.T) {
	cases := []struct {
		line  string
		prose bool
		words int
	}{
		{"The council voted on the new bridge.", true, 7},
		{"Home News Sport Culture", false, 4},
		{"Ми не знаємо, що буде далі.", true, 6},
		{"Wait!", false, 1},
		{"Year\tSum of all\t2020", false, 5},
		{"市议会昨天投票决定修建新桥。", true, 7},
	}
	for _, c := range cases {
		m := prose.Of(c.line)
		if m.IsProse() != c.prose || m.Words != c.words {
			t.Errorf("%q: prose %v, %d words; want %v, %d", c.line, m.IsProse(), m.Words, c.prose, c.words)
		}
	}
}

func TestTopics(t *testing.T) {
	cases := []struct {
		line  string
		topic prose.Topic
	}{
		{"Sign up for our newsletter", prose.Newsletter},
		{"Photo: Ada Miller / Getty Images", prose.Credit},
		{"READ MORE: The bridge that never was", prose.ReadMore},
		{"© 2024 The Daily Example. All rights reserved.", prose.Copyright},
		{"Читайте також про новий міст", prose.ReadMore},
	}
	for _, c := range cases {
		if prose.Topics(c.line)[c.topic] == 0 {
			t.Errorf("%q is not seen as topic %d", c.line, c.topic)
		}
	}
	if got := prose.Topics("The overshared bridge stood for years."); got != [prose.TopicCount]uint8{} {
		t.Errorf("plain prose has topics %v", got)
	}
}
