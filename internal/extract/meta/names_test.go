package meta_test

import (
	"testing"

	"claimlight/internal/extract/meta"
)

func TestNames(t *testing.T) {
	cases := []struct{ in, want string }{
		{"By Ada Miller", "Ada Miller"},
		{"by Ada Miller and Bo Chen", "Ada Miller; Bo Chen"},
		{"Written by Ada Miller, Senior Reporter", "Ada Miller"},
		{"Ada Miller | April 11, 2025", "Ada Miller"},
		{"By Ada Miller April 11, 2025", "Ada Miller"},
		{"Von Ada Müller und Bo Chen", "Ada Müller; Bo Chen"},
		{"Автор: Олена Коваль", "Олена Коваль"},
		{"By Ada B. Miller. Read on", "Ada B. Miller"},
		{"Dr. Ada Miller", "Dr. Ada Miller"},
		{"ByAda Miller", "Ada Miller"},
		{"Byron Miller", "Byron Miller"},
		{"By Ada Miller, MD, Ph.D.", "Ada Miller, MD, Ph.D"},
		{"Ada Miller + Bo Chen", "Ada Miller; Bo Chen"},
		{"Ada Miller ⋅ Founder", "Ada Miller"},
		{"Written by:", ""},
		{"9 min read", ""},
		{"December", ""},
		{"April Miller", "April Miller"},
		{"By admin", ""},
		{"https://example.com/ada", ""},
	}
	for _, c := range cases {
		if got := meta.Names(c.in); got != c.want {
			t.Errorf("%q is %q, want %q", c.in, got, c.want)
		}
	}
}

// In any script, with the words of many languages for "by", without roles, places, photographers and editors.
func TestNamesOfManyLanguages(t *testing.T) {
	cases := []struct{ in, want string }{
		{"Oleh Ani Hale", "Ani Hale"},
		{"By Oleh Kovalenko", "Oleh Kovalenko"},
		{"Texte: Anne Hale", "Anne Hale"},
		{"Autorka: Anna Halová", "Anna Halová"},
		{"Napsal Petr Malý", "Petr Malý"},
		{"Írta: Halász Anna", "Halász Anna"},
		{"Tác giả: Lê Phương", "Lê Phương"},
		{"Av Ingrid Treborg og Marlene Lundberg Holm", "Ingrid Treborg; Marlene Lundberg Holm"},
		{"Af Trine Juncher Jørgensen og Tôrtia Reimer", "Trine Juncher Jørgensen; Tôrtia Reimer"},
		{"Av Anna Ek och Bo Ek", "Anna Ek; Bo Ek"},
		{"Door Anna Bos en Piet Oost", "Anna Bos; Piet Oost"},
		{"Por João Castro e Silva", "João Castro e Silva"},
		{"Por Ana Castro e Rui Silva", "Ana Castro; Rui Silva"},
		{"José Ortega y Gasset", "José Ortega y Gasset"},
		{"Автор: Олена Коваль, Іван Мельник", "Олена Коваль; Іван Мельник"},
		{"Γράφει ο Γιώργος Παπάς", "Γιώργος Παπάς"},
		{"מאת: דנה כהן", "דנה כהן"},
		{"كتب: أحمد حسن", "أحمد حسن"},
		{"بقلم أحمد حسن", "أحمد حسن"},
		{"نویسنده: رضا احمدی", "رضا احمدی"},
		{"लेखक: अनिल शर्मा", "अनिल शर्मा"},
		{"अनिल शर्मा द्वारा", "अनिल शर्मा"},
		{"โดย สมชาย ใจดี", "สมชาย ใจดี"},
		{"作者：王小明", "王小明"},
		{"作者：王小明 责任编辑：李四", "王小明"},
		{"记者 王小明、李四", "王小明; 李四"},
		{"文／山田花子", "山田花子"},
		{"取材・文：山田花子", "山田花子"},
		{"山田花子（記者）", "山田花子"},
		{"김민수 기자 minsu@example.com", "김민수"},
		{"글 김민수", "김민수"},
		{"Reporting by Ann Hale in Odmouth and Bob Stone in Torwick; Editing by Cy Reed", "Ann Hale; Bob Stone"},
		{"By Ann Hale in Trinidad and Tobago", "Ann Hale"},
		{"By Ann Hale Photographs by Bob Stone", "Ann Hale"},
		{"Von Ann Hale, Fotos von Bob Stone", "Ann Hale"},
		{"Ann Hale; Photo: Bob Stone", "Ann Hale"},
		{"Emma MackenzieLifestyle Writer", "Emma Mackenzie"},
		{"Emma MacKenzie", "Emma MacKenzie"},
		{"Reuters / AFP", "Reuters; AFP"},
		{"dpa / Nora Lind", "dpa; Nora Lind"},
		{"Ada Miller / Reporter", "Ada Miller"},
	}
	for _, c := range cases {
		if got := meta.Names(c.in); got != c.want {
			t.Errorf("%q is %q, want %q", c.in, got, c.want)
		}
	}
}

// A name that begins like a month is a name, also beside a date.
func TestNamesThatBeginLikeMonths(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"By Jana Novotná, 20 November 2026", "Jana Novotná"},
		{"By May Augustin, 8 November 2024", "May Augustin"},
		{"By Ada Marsden 8 November 2024", "Ada Marsden"},
		{"By April Decker, November 8, 2024", "April Decker"},
		{"By Theresa May, 8 November 2024", "Theresa May"},
		{"By Theresa May November 8, 2024", "Theresa May"},
		{"Von Lea März, 8.11.2024", "Lea März"},
	} {
		if got := meta.Names(c.in); got != c.want {
			t.Errorf("%q is %q, want %q", c.in, got, c.want)
		}
	}
}
