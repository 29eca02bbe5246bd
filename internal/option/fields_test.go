package option

import (
	"crypto/tls"
	"reflect"
	"slices"
	"strings"
	"testing"
)

func TestEveryExportedFieldOfConfigHasOneRow(t *testing.T) {
	var want []string
	for _, f := range reflect.VisibleFields(reflect.TypeFor[tls.Config]()) {
		if f.IsExported() {
			want = append(want, f.Name)
		}
	}
	var got []string
	for _, f := range Fields {
		got = append(got, f.Name)
	}
	for _, name := range want {
		if !slices.Contains(got, name) {
			t.Errorf("classify the field %s of tls.Config in Fields: what its zero value means, what it does, and which rules speak of it", name)
		}
	}
	for _, name := range got {
		if !slices.Contains(want, name) {
			t.Errorf("%s has a row, but tls.Config has no such field", name)
		}
	}
	if !t.Failed() && !slices.Equal(got, want) {
		t.Errorf("rows are not in the order of the fields of tls.Config:\n got %v\nwant %v", got, want)
	}
}

func TestRefersIsWhatTheTypeSays(t *testing.T) {
	for _, row := range Fields {
		field, ok := reflect.TypeFor[tls.Config]().FieldByName(row.Name)
		if !ok {
			continue // of another release
		}
		refers := slices.Contains([]reflect.Kind{reflect.Pointer, reflect.Interface, reflect.Map}, field.Type.Kind())
		if row.Refers != refers {
			t.Errorf("%s: Refers is %t, its type is %v", row.Name, row.Refers, field.Type)
		}
	}
}

func TestFieldRowsAreFilled(t *testing.T) {
	for _, f := range Fields {
		if f.Role == 0 || f.Since == "" || f.Zero == "" || f.Does == "" || f.Source == "" {
			t.Errorf("%s: a column is empty: %+v", f.Name, f)
		}
		if (len(f.Rules) == 0) == (f.NoRule == "") {
			t.Errorf("%s: want either Rules or NoRule", f.Name)
		}
	}
}

func TestFieldSinceAgreesWithTheAPIFiles(t *testing.T) {
	since := apiSince(t)
	for _, f := range Fields {
		if got := fieldSince(since, "Config", f.Name); got != f.Since {
			t.Errorf("%s: Since is %s, the API files say %s", f.Name, f.Since, got)
		}
	}
}

// fieldSince returns the release that added a field, whatever its type.
func fieldSince(since map[string]string, typ, name string) string {
	for line, release := range since {
		rest, ok := strings.CutPrefix(line, "type "+typ+" struct, "+name+" ")
		if ok && !strings.HasPrefix(rest, "//") {
			return release
		}
	}
	return ""
}

func TestFieldDeprecationAgreesWithDeprecations(t *testing.T) {
	for _, f := range Fields {
		d, _ := deprecationOf("Config", f.Name)
		if f.Deprecated != d.Since {
			t.Errorf("%s: deprecated since %q, but Deprecations says %q", f.Name, f.Deprecated, d.Since)
		}
		if d.Name != "" && !slices.Contains(f.Rules, d.Rule) {
			t.Errorf("%s: deprecated, but not among the fields of rule %s", f.Name, d.Rule)
		}
	}
}
