package document

import (
	"regexp"
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

// LeaveFoot leaves the foot of a letter to readers out: what says how to get no more, in its last third, and all behind
// it.
func LeaveFoot(blocks []article.Block) {
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
