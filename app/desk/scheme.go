package desk

import "claimlight/widgets/kit"

// ShowScheme shows the newsroom's own fields, and speaks with the words of its scale.
func (d *Desk) ShowScheme() {
	s := d.Session.Scheme()
	labels := kit.LabelsOf(s.Scale)
	d.Panes.Form.SetScheme(labels, s.Shown())
	d.Panes.Claims.SetLabels(labels)
}
