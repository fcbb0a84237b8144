package settings

import (
	"context"
	"fmt"

	"claimlight/internal/article"
	"claimlight/internal/words"
	"claimlight/storage/db"
	"claimlight/storage/fault"
	"claimlight/storage/journal"
	"claimlight/storage/tables"
)

// SiteRules gives the corrections of the cleaning that hold for whole sites, as the texts that KeepSiteRule was given,
// oldest first.
func (st *Settings) SiteRules(ctx context.Context) ([]string, error) {
	rules, err := db.List[string](ctx, st.j.Readers(), "SELECT id FROM site_rules ORDER BY created_at, revision, id")
	if err != nil {
		return nil, fmt.Errorf("read rules for sites: %w", fault.Explain(err))
	}
	return rules, nil
}

// KeepSiteRule remembers a correction for a whole site, as one action; with wanted false it is forgotten. One that is
// known keeps its age.
func (st *Settings) KeepSiteRule(ctx context.Context, rule string, wanted bool) error {
	rule = article.CleanField(rule)
	d := &journal.Deed{Name: words.ActionSiteRule.Text()}
	if !wanted {
		d.Name = words.ActionSiteRuleForgotten.Text()
	}
	err := st.j.Act(ctx, d, func(w *journal.Writer) error { return w.Remember(ctx, tables.SiteRules, rule, wanted) })
	if err != nil {
		return fmt.Errorf("keep rule for a site: %w", err)
	}
	return nil
}
