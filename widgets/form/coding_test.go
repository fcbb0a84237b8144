package form

import "testing"

func TestUnknownUnitsStayAsTheyAre(t *testing.T) {
	units := unitCoding()
	for _, unit := range []string{"square_km", "EUR", "Haushalt", ""} {
		if got := units.parse(units.format(unit)); got != unit {
			t.Errorf("%q comes back as %q", unit, got)
		}
	}
	for typed, want := range map[string]string{
		"%": "percent", "PERCENT": "percent", "pp": "percentage_points", "percentage points": "percentage_points",
		"year": "years", "Megawatt": "MW", " km/h ": "km per hour", "square kilometres": "square km",
		"dollar": "dollar",
	} {
		if got := units.parse(typed); got != want {
			t.Errorf("%q is understood as %q, want %q", typed, got, want)
		}
	}
}
