package prose

import (
	"strings"
	"unicode/utf8"
)

// Topic is what the words of a line are about, where this is not an article's matter.
type Topic int

// The topics.
const (
	None       Topic = iota
	Newsletter       // sign up, subscribe
	Appeal           // donate, become a member
	Credit           // photo, agency
	ReadMore         // read also, related
	Copyright        // all rights reserved
	Sharing          // share, follow us
	Comments         // leave a comment, log in
	Cookies          // cookies, privacy
	Advert           // advertisement, sponsored
	Byline           // by, written by
	Contact          // e-mail, phone, more about us
	Updated          // published, updated, minutes to read
	Correction       // correction, this article was amended
	Address          // speaks to the reader, or of the site as "we"
	TopicCount
)

// phrases are words of the trade in the languages read, between spaces, in lower case.
var phrases = map[Topic][]string{
	Newsletter: {
		"subscribe", "newsletter", "sign up", "signup", "inbox", "mailing list", "unsubscribe", "email address",
		"e-mail address", "your email", "abonnieren", "abonnez", "suscríbete", "suscribete", "iscriviti", "zapisz się",
		"підпис", "подпис", "розсилк", "рассылк", "push notification", "free trial", "daily briefing", "get the latest",
		"straight to your", "delivered to",
	},
	Appeal: {
		"donate", "donation", "support us", "support our", "become a member", "our members", "membership",
		"join us", "help us", "contribute to", "our journalism", "independent journalism", "paywall", "spenden",
		"unterstützen sie", "soutenez", "apoya", "wesprzyj", "підтримай", "поддержи", "already a subscriber",
		"subscribers only", "log in to read", "continue reading", "to keep reading", "register for free",
	},
	Credit: {
		"photo:", "photos:", "photo by", "photo credit", "image:", "image by", "image credit", "picture:",
		"getty", "reuters", "afp ", "shutterstock", "associated press", "ap photo", "istock", "unsplash", "foto:", "bild:",
		"fotó", "crédit", "crédito", "credit:", "credits:", "źródło", "фото", "quelle:", "source:", "courtesy", "via ap",
		"screenshot", "illustration", "file photo", "wikimedia", "pexels", "pixabay", "dpa ",
	},
	ReadMore: {
		"read more", "read also", "read next", "also read", "see also", "related:", "more:", "learn more",
		"click here", "watch:", "read:", "more stories", "more from", "most read", "most popular", "recommended", "trending",
		"you may also", "you might also", "don't miss", "related articles", "related stories", "related posts",
		"mehr zum thema", "lesen sie", "lire aussi", "à lire", "lea también", "leia também", "leggi anche", "czytaj",
		"zobacz", "читайте", "читай", "lees ook", "mehr lesen", "weiterlesen", "view all", "see all", "show more",
		"load more", "previous article", "next article", "previous post", "next post",
	},
	Copyright: {
		"© 2", "©20", "© c", "copyright", "all rights reserved", "alle rechte", "tous droits",
		"todos los derechos", "wszelkie prawa", "всі права", "все права", "reproduced", "republish", "without permission",
		"terms of use", "terms of service", "terms and conditions",
	},
	Sharing: {
		"share", "follow us", "follow @", "tweet", "facebook", "twitter", "whatsapp", "instagram", "linkedin",
		"telegram", "youtube", "teilen", "partager", "compartir", "udostępnij", "поділитися", "поделиться", "on social media",
		"copy link", "print",
	},
	Comments: {
		"comment", "reply", "log in", "login", "sign in", "register", "kommentar", "commentaire", "comentario",
		"komentarz", "коментар", "комментар", "your name", "report abuse", "upvote", "discussion",
	},
	Cookies: {
		"cookie", "privacy policy", "gdpr", "consent", "javascript", "your browser", "datenschutz",
		"confidentialité", "personal data", "recaptcha",
	},
	Advert: {
		"advertisement", "sponsored", "advertising", "anzeige", "publicité", "publicidad", "reklama", "реклама",
		"story continues below", "affiliate", "commission", "promoted", "article continues",
	},
	Byline: {
		"written by", "posted by", "von ", "par ", "por ", "is a reporter", "is a writer", "is a journalist",
		"is the author", "is an editor", "is a freelance", "staff writer", "correspondent", "author", "about the", "autor",
		"автор", "has written for", "graduated from", "can be reached", "contributed to this", "contributed reporting",
		"reporting by", "editing by", "lives in",
	},
	Contact: {
		"http", "www.", "contact us", "contact", "email us", "phone", "tel.", "for more information",
		"media contact", "press release", "about us", "visit", "call us",
	},
	Updated: {
		"published", "updated", "min read", "minute read", "minutes read", "reading time", "posted on",
		"posted in", "filed under", "tags:", "tags", "topics:", "categories", "veröffentlicht", "aktualisiert", "publié",
		"mis à jour", "publicado", "actualizado", "opublikowano", "опубліковано", "оновлено", "опубликовано", "ago ",
		"last modified", "views",
	},
	Address: {
		"you ", "your ", "you'", "you’", "we ", "we're", "we’re", "we've", "we’ve", "our ", "us ", "us.", "sie ",
		"ihre ", "unser", "vous ", "votre", "nous ", "notre", "usted", "nuestr", "wasz ", "nasz", "ваш", "наш", "ви ", "вы ",
		"please", "bitte", "будь ласка", "пожалуйста",
	},
	Correction: {
		"correction:", "editor's note", "editor’s note", "editors’ note", "this article was", "this story was",
		"this story has been", "this article has been", "an earlier version", "this post was", "originally published",
		"first published", "this article originally", "disclaimer", "disclosure",
	},
}

type phrase struct {
	text  string
	topic Topic
}

const keyLen = 3

// starts finds phrases by their beginning.
type starts struct {
	bytes   [256]bool // the first bytes of all phrases
	phrases map[[keyLen]byte][]phrase
}

var byStart = indexPhrases()

func indexPhrases() starts {
	out := starts{phrases: map[[keyLen]byte][]phrase{}}
	for topic, list := range phrases {
		for _, p := range list {
			key := [keyLen]byte([]byte(p))
			out.bytes[p[0]] = true
			out.phrases[key] = append(out.phrases[key], phrase{p, topic})
		}
	}
	return out
}

// longest is the bytes of a line that are looked at: half of them at each end.
const longest = 600

// Topics counts the phrases of each topic in a line, where they begin a word. Long lines are looked at at both ends
// only.
func Topics(s string) [TopicCount]uint8 {
	var out [TopicCount]uint8
	if len(s) > longest {
		s = s[:longest/2] + " " + s[len(s)-longest/2:]
	}
	var room [longest + 8]byte
	low := append(appendLower(append(room[:0], ' '), s), "   "...)
	for i := 1; i+keyLen <= len(low); i++ {
		switch {
		case low[i] == '@':
			out[Contact]++
		case !byStart.bytes[low[i]] || letter(low[i-1]):
			continue
		}
		for _, p := range byStart.phrases[[keyLen]byte(low[i:])] {
			if len(low)-i >= len(p.text) && string(low[i:i+len(p.text)]) == p.text {
				out[p.topic]++
			}
		}
	}
	return out
}

// appendLower appends a text in lower case.
func appendLower(b []byte, s string) []byte {
	for i := range len(s) {
		c := s[i]
		if c >= utf8.RuneSelf {
			return append(b[:len(b)-i], strings.ToLower(s)...)
		}
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		b = append(b, c)
	}
	return b
}

// letter tells whether a byte is part of a word: an ASCII letter, or part of a longer character.
func letter(b byte) bool { return b >= 'a' && b <= 'z' || b >= 0x80 }
