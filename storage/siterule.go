package storage

import (
	"context"
	"fmt"

	"claimlight/internal/article"
	"claimlight/internal/words"
)

// SiteRules gives the corrections of the cleaning that hold for whole sites, as the texts that KeepSiteRule was given, oldest
// first.
func (st *Settings) SiteRules(ctx context.Context) ([]string, error) {
	rules, err := queryList[string](ctx, st.j.Readers(), "SELECT id FROM site_rules ORDER BY created_at, revision, id")
	if err != nil {
		return nil, fmt.Errorf("read rules for sites: %w", explain(err))
	}
	return rules, nil
}

// KeepSiteRule remembers a correction for a whole site, as one action; with wanted false it is forgotten. One that is known keeps
// its age.
func (st *Settings) KeepSiteRule(ctx context.Context, rule string, wanted bool) error {
	rule = article.CleanField(rule)
	d := &deed{name: words.ActionSiteRule.Text()}
	if !wanted {
		d.name = words.ActionSiteRuleForgotten.Text()
	}
	err := st.j.Act(ctx, d, func(w *writer) error { return w.remember(ctx, siteRules, rule, wanted) })
	if err != nil {
		return fmt.Errorf("keep rule for a site: %w", err)
	}
	return nil
}

// wanted has a table of remembered things hold one, or not. One that it holds keeps its age.
func (w *writer) remember(ctx context.Context, t *table, id string, wanted bool) error {
	known, err := queryRow(ctx, w, t, id)
	switch {
	case err != nil || wanted == (known != nil):
		return err
	case !wanted:
		return w.remove(ctx, t, id)
	}
	return w.put(ctx, t, row{"id": id, "created_at": formatTime(w.Now())})
}

// remembered adds the things of such a table that are not known here.
func (m *merger) remembered(ctx context.Context, t *table) error {
	theirs, err := queryRows(ctx, m.other, t, "ORDER BY created_at, id")
	if err != nil {
		return err
	}
	for _, r := range theirs {
		ours, err := queryRow(ctx, m, t, r.id())
		if err != nil {
			return err
		}
		if ours == nil {
			if err := m.put(ctx, t, r); err != nil {
				return err
			}
		}
	}
	return nil
}
