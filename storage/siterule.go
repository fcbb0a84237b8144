package storage

import (
	"context"
	"fmt"

	"claimlight/internal/article"
)

// SiteRules gives the corrections of the cleaning that hold for whole sites, as the texts that KeepSiteRule was given, oldest
// first.
func (l *Library) SiteRules(ctx context.Context) ([]string, error) {
	rules, err := queryList[string](ctx, l.readers, "SELECT id FROM site_rules ORDER BY created_at, revision, id")
	if err != nil {
		return nil, fmt.Errorf("read rules for sites: %w", explain(err))
	}
	return rules, nil
}

// KeepSiteRule remembers a correction for a whole site, as one action; with wanted false it is forgotten. One that is known keeps
// its age.
func (l *Library) KeepSiteRule(ctx context.Context, rule string, wanted bool) error {
	rule = article.CleanField(rule)
	d := &deed{name: "Correction for a site"}
	if !wanted {
		d.name = "Forgetting of a correction for a site"
	}
	err := l.act(ctx, d, func(w *writer) error {
		known, err := queryRow(ctx, w, siteRules, rule)
		switch {
		case err != nil || wanted == (known != nil):
			return err
		case !wanted:
			return w.remove(ctx, siteRules, rule)
		}
		return w.put(ctx, siteRules, row{"id": rule, "created_at": formatTime(l.now())})
	})
	if err != nil {
		return fmt.Errorf("keep rule for a site: %w", err)
	}
	return nil
}

// siteRules adds the corrections for sites that are not known here.
func (m *merger) siteRules(ctx context.Context) error {
	theirs, err := queryRows(ctx, m.other, siteRules, "ORDER BY created_at, id")
	if err != nil {
		return err
	}
	for _, r := range theirs {
		ours, err := queryRow(ctx, m, siteRules, r.id())
		if err != nil {
			return err
		}
		if ours == nil {
			if err := m.put(ctx, siteRules, r); err != nil {
				return err
			}
		}
	}
	return nil
}
