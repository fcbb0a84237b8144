package document

import (
	"regexp"
	"slices"
	"sync"

	"claimlight/internal/article"
)

// unsubscribe are words by which the foot of a letter to readers says how to get no more of them.
var unsubscribe = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)\b(?:unsubscribe|opt[ -]?out|newsletter abbestellen|abmelden|abbestellen|d[ée]sabonner|d[ée]sinscri\pL*|` +
		`darse de baja|cancelar (?:la |a )?(?:suscripci[oó]n|inscri[cç][aã]o|assinatura)|disiscriv\pL*|annulla(?:re)? l.iscrizione|wypisz|` +
		`zrezygnuj|odhl[aá]sit|uitschrijven|afmelden)|відписатис|отписаться|إلغاء الاشتراك`)
})

// longestFoot is the bytes of a paragraph of such a foot; a longer one is an article that speaks of it.
const longestFoot = 500

// longestSignature is how many paragraphs a signature has at most, with the line that parts it from the letter.
const longestSignature = 15

// leaveSignature leaves out what stands behind the last line of two dashes, by which mail programs part a signature
// from what is written (RFC 3676).
func leaveSignature(blocks []article.Block) {
	for i := len(blocks) - 1; i > 0 && i >= len(blocks)-longestSignature; i-- {
		if blocks[i].Text != "--" {
			continue
		}
		for j := i; j < len(blocks); j++ {
			blocks[j].Reason = article.ReasonSignature
		}
		return
	}
}

// KeepLetter keeps what was left out of a plain letter for where it stands, as what stands around an article does: all
// that somebody writes to somebody is the letter, however short. A letter to readers has such things around it.
func KeepLetter(blocks []article.Block) {
	toReaders := func(b article.Block) bool { return len(b.Text) <= longestFoot && unsubscribe().MatchString(b.Text) }
	if slices.ContainsFunc(blocks, toReaders) {
		return
	}
	for i := range blocks {
		if r := blocks[i].Reason; r == article.ReasonBeforeTheArticle || r == article.ReasonAfterTheArticle {
			blocks[i].Reason = ""
		}
	}
}

// LeaveFoot leaves the foot of a letter out: a signature, and what says how to get no more, in its last third, with all
// behind it.
func LeaveFoot(blocks []article.Block) {
	leaveSignature(blocks)
	foot := false
	for i := range blocks {
		b := &blocks[i]
		late := i*3 >= len(blocks)*2
		foot = foot || late && len(b.Text) <= longestFoot && unsubscribe().MatchString(b.Text)
		if foot && b.Kept() && b.Kind != article.Title {
			b.Reason = article.ReasonPageFooter
		}
	}
}
