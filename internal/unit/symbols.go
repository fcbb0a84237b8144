package unit

// symbols are what all languages share.
var symbols = language{
	names: map[string]string{
		Percent: "% ٪ pct",
		"USD":   "usd", "EUR": "eur", "GBP": "gbp", "RUB": "rub", "UAH": "uah", "CNY": "rmb", "BTC": "btc",
		"hours": "h", "minutes": "min", "seconds": "s", Times: "x",
		Km: "km kms", Metre: "m", "cm": "cm", "mm": "mm", "dm": "dm", "μm": "μm µm", "nm": "nm",
		"hectare": "ha", "litre": "l", "ml": "ml", "cl": "cl",
		"kg": "kg", "g": "g", "mg": "mg", "microgram": "mcg",
		Degree: "° deg", "watt": "w", "kW": "kw", "MW": "mw", "GW": "gw", "kWh": "kwh", "MWh": "mwh", "GWh": "gwh",
		"kcal": "kcal",
		"KB":   "kb", "MB": "mb", "GB": "gb", "TB": "tb", "Hz": "hz", "MHz": "mhz", "GHz": "ghz", "ms": "ms", "MPa": "mpa",
		"kPa":         "kpa",
		"mol":         "mol",
		"km per hour": "kph kmph kmh", "ppm": "ppm", "decibel": "db",
	},
	perTime: map[string]string{"h": Hour, "s": Second},
}
