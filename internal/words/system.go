package words

import "github.com/jeandeaual/go-locale"

// System names the languages that the user's system is set to, the one that is liked best first; none where it does not
// say.
func System() []string {
	names, err := locale.GetLocales()
	if err != nil {
		return nil
	}
	return names
}
