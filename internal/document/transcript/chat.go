package transcript

import (
	"regexp"
	"sync"

	"claimlight/internal/article"
)

// message begins a message of a chat as WhatsApp exports it: date, time, name.
var message = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[\x{200e}\x{200f}\x{202a}]*\[?(\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?` +
		`(?:\s?[APap]\.?\s?[Mm]\.?)?)(?:\]|\s[-–])\s+(.*)$`)
})

// sender parts the name from the words of a message.
var sender = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^([^:]{1,60}): ?(.*)$`)
})

// notice are words that a program wrote in place of a picture, a message that was deleted, a change of the group.
var notice = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:[\x{200e}\x{200f}].*|<[^<>]*>)$`)
})

// isChat tells a chat: its first line begins a message, and another does.
func isChat(lines []string) bool {
	found := 0
	for i, line := range lines {
		if message().MatchString(line) {
			found++
		} else if i == 0 {
			return false
		}
	}
	return found >= 2
}

// chat reads the messages of a chat.
func chat(lines []string) (title string, turns []turn) {
	for _, line := range lines {
		m := message().FindStringSubmatch(line)
		if m == nil {
			turns[len(turns)-1].more(tidy(line)) // the first line begins a message
			continue
		}
		t := turn{parts: []part{sent(m[2], m[1])}, reason: article.ReasonNotice}
		if s := sender().FindStringSubmatch(m[2]); s != nil && !notice().MatchString(s[2]) {
			t = turn{speaker: tidy(s[1]), parts: []part{sent(s[2], m[1])}}
		}
		turns = append(turns, t)
	}
	return "", turns
}

// sent is a message with the day and the time at which it was sent, as the chat writes them: which of two numbers is
// the month, nobody can tell for sure.
func sent(text, at string) part {
	return part{text: tidy(text), spots: []article.Spot{{Time: tidy(at)}}}
}

// heading begins a message of a chat as Telegram copies it: the name, and the time in brackets.
var heading = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(\S.{0,60}?), \[(\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s?[APap][Mm])?)\]:?$`)
})

// isTelegram tells a chat: its first line is a heading, and another is.
func isTelegram(lines []string) bool {
	found := 0
	for i, line := range lines {
		if heading().MatchString(line) {
			found++
		} else if i == 0 {
			return false
		}
	}
	return found >= 2
}

// telegram reads the messages of a chat.
func telegram(lines []string) (title string, turns []turn) {
	for _, line := range lines {
		if m := heading().FindStringSubmatch(line); m != nil {
			turns = append(turns, turn{speaker: tidy(m[1]), parts: []part{sent("", m[2])}})
			continue
		}
		turns[len(turns)-1].more(tidy(line)) // the first line is a heading
	}
	return "", turns
}
