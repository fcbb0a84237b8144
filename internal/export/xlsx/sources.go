package xlsx

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"claimlight/internal/claim"
	"claimlight/internal/scheme"
)

// sources counts the claims of each source, by kind and rating.
type sources struct {
	byName map[string]*sourceCount
	scale  scheme.Scale
}

type sourceCount struct {
	name   string
	kinds  map[string]bool
	claims int
	rated  map[claim.Rating]int
}

func newSources(scale scheme.Scale) *sources {
	return &sources{byName: map[string]*sourceCount{}, scale: scale}
}

// ratings are the codes of the scale.
func (s *sources) ratings() []claim.Rating {
	var out []claim.Rating
	for _, step := range s.scale {
		out = append(out, step.Code)
	}
	return out
}

func (s *sources) count(c claim.Claim) {
	name := strings.TrimSpace(c.Source.Name)
	if name == "" {
		return
	}
	n := s.byName[name]
	if n == nil {
		n = &sourceCount{name: name, kinds: map[string]bool{}, rated: map[claim.Rating]int{}}
		s.byName[name] = n
	}
	if c.Source.Kind != "" {
		n.kinds[string(c.Source.Kind)] = true
	}
	n.claims++
	n.rated[c.Rating]++
}

// write adds the sheet of sources, the most frequent first.
func (s *sources) write(b *book) error {
	names := []string{"source", "source_kind", "claims"}
	for _, r := range s.ratings() {
		names = append(names, string(r))
	}
	sheet, err := b.sheet("Sources", append(names, "not_rated"))
	if err != nil {
		return err
	}
	all := slices.SortedFunc(maps.Values(s.byName), func(a, b *sourceCount) int {
		return cmp.Or(cmp.Compare(b.claims, a.claims), cmp.Compare(a.name, b.name))
	})
	for _, n := range all {
		line := []string{n.name, strings.Join(slices.Sorted(maps.Keys(n.kinds)), "; "), fmt.Sprint(n.claims)}
		for _, r := range append(s.ratings(), claim.NotRated) {
			line = append(line, fmt.Sprint(n.rated[r]))
		}
		if err := sheet.add(line); err != nil {
			return err
		}
	}
	return nil
}
