<?php
// Writes COUNT lines of what PHP itself makes of serialized values, seeded by SEED:
// the text in base64, a tab, and the value as Canonical.java writes it, or "-" where PHP refuses.
// Usage: php differential.php SEED COUNT

enum Suit: string { case Hearts = 'H'; case Spades = 'S'; }
class Base { private $x = 1; protected $both = 2; public $free; }
class Child extends Base { private $x = 2; public $other; protected $kept; }
#[AllowDynamicProperties] class Odd { public $a; private $b; }

const CLASSES = ['stdClass', 'Suit'];

function text(): string {
    $parts = ['a', 'é', '日本', '😀', '"', '";', '";}', '\\', "\0", "\r\n", "\n", 'i:0;', 's:1:"x";', '{', '}',
        "'", ' ', '5', '-5', '05', 'key', 'a:1:{i:0;N;}', '&quot;', "\u{FFFD}"];
    $text = '';
    for ($i = mt_rand(0, 4); $i > 0; $i--) {
        $text .= $parts[mt_rand(0, count($parts) - 1)];
    }
    return $text;
}

function number(): float {
    $all = [0.0, -0.0, INF, -INF, NAN, 0.1, 1.0, -2.5, 1e25, 1.7976931348623157e308, 4.9e-324, 1 / 3];
    return mt_rand(0, 2) ? $all[mt_rand(0, count($all) - 1)] : mt_rand() / (mt_rand() + 1) * 10 ** mt_rand(-30, 30);
}

function integer(): int {
    $all = [0, -1, 5, PHP_INT_MAX, PHP_INT_MIN, 1 << 53, 9007199254740991];
    return mt_rand(0, 1) ? $all[mt_rand(0, count($all) - 1)] : mt_rand(-1000, 1000);
}

function value(int $depth, array &$seen): mixed {
    switch (mt_rand($depth ? 0 : 3, $depth > 4 ? 5 : 10)) {
        case 0: return null;
        case 1: return (bool) mt_rand(0, 1);
        case 2: return integer();
        case 3: return number();
        case 4: return text();
        case 5: return mt_rand(0, 3) ? text() : Suit::cases()[mt_rand(0, 1)];
        case 6: if ($seen) { return $seen[mt_rand(0, count($seen) - 1)]; }
        case 7: return instance($depth, $seen);
    }
    $array = [];
    $list = mt_rand(0, 1);
    for ($i = mt_rand(0, 4), $n = 0; $i > 0; $i--) {
        $key = $list ? $n++ : (mt_rand(0, 1) ? integer() : text());
        $array[$key] = value($depth + 1, $seen);
        if (mt_rand(0, 7) === 0) {
            $array[text()] = &$array[$key];
        }
        if (mt_rand(0, 15) === 0 && $depth > 0) {
            $array['self'] = &$array;
        }
    }
    return $array;
}

function instance(int $depth, array &$seen): object {
    $object = [fn() => new stdClass, fn() => new Child, fn() => new Odd][mt_rand(0, 2)]();
    $seen[] = $object;
    if ($object instanceof Child) {
        $object->free = value($depth + 1, $seen);
        $object->other = mt_rand(0, 3) ? value($depth + 1, $seen) : $object;
        return $object;
    }
    for ($i = mt_rand(0, 3); $i > 0; $i--) {
        $name = text();
        if ($name === '' || $name[0] === "\0") {
            $name = 'p' . $i;
        }
        $object->$name = value($depth + 1, $seen);
        if (mt_rand(0, 7) === 0) {
            $object->alias = &$object->$name;
        }
    }
    return $object;
}

function mutate(string $text): string {
    $tokens = ['i:0;', 'N;', 'R:1;', 'R:2;', 'r:2;', 'r:3;', '}', '{', ';', '"', ':', '0', '+', '-', '1', '9', 'i:+07;',
        'd:.5;', 'd:1e3;', 'b:2;', 's:1:"5";', 'i:99999999999999999999;', 'S:1:"\\41";', 'O:1:"Z"::{}', 'a:0:{}'];
    for ($i = mt_rand(1, 3); $i > 0; $i--) {
        $at = mt_rand(0, strlen($text));
        $token = $tokens[mt_rand(0, count($tokens) - 1)];
        switch (mt_rand(0, 4)) {
            case 0: $text = substr($text, 0, $at) . $token . substr($text, $at); break;
            case 1: $text = substr($text, 0, $at) . substr($text, $at + mt_rand(1, 4)); break;
            case 2: $text = substr($text, 0, $at); break;
            case 3: if (preg_match_all('/[Nbidaros]:[^;{]*[;]/', $text, $m, PREG_OFFSET_CAPTURE)) {
                [$old, $from] = $m[0][mt_rand(0, count($m[0]) - 1)];
                $text = substr_replace($text, $token, $from, strlen($old));
            } break;
            case 4: if (preg_match_all('/[0-9]+/', $text, $m, PREG_OFFSET_CAPTURE)) {
                [$old, $from] = $m[0][mt_rand(0, count($m[0]) - 1)];
                $text = substr_replace($text, (string) max(0, (int) $old + mt_rand(-2, 2)), $from, strlen($old));
            }
        }
    }
    return $text;
}

function string(string $text): string {
    return 's' . bin2hex(mb_check_encoding($text, 'UTF-8') ? $text : '') . ' ';
}

function marked(string $mark, string $text): string {
    return '{' . string($mark) . string($text) . '}';
}

function path(array $keys): string {
    return '/' . implode('/', array_map(fn($key) => strtr((string) $key, ['~' => '~0', '/' => '~1']), $keys));
}

// $finished: what was written, by identity; $open: identity of each array or object around, in order; $keys: the keys that lead here.
function canonical(mixed $value, array $open, array $keys, ?string $identity, array &$finished): string {
    if (count($keys) > 500) {
        throw new RuntimeException('too deep');
    }
    switch (true) {
        case $value === null: return 'N';
        case is_bool($value): return $value ? 'T' : 'F';
        case is_int($value): return 'i' . $value;
        case is_float($value):
            return is_finite($value) ? 'd' . bin2hex(pack('E', $value))
                : marked('@float', is_nan($value) ? 'NAN' : ($value > 0 ? 'INF' : '-INF'));
        case is_string($value):
            return mb_check_encoding($value, 'UTF-8') ? string($value) : marked('@bytes', base64_encode($value));
        case $value instanceof UnitEnum: return marked('@enum', get_class($value) . '::' . $value->name);
    }
    $identity = is_object($value) ? 'o' . spl_object_id($value) : $identity;
    $depth = $identity === null ? false : array_search($identity, $open, true);
    if ($depth !== false) {
        return marked('@ref', path(array_slice($keys, 0, $depth)));
    }
    if (isset($finished[$identity])) {
        return $finished[$identity];
    }
    $open[] = $identity;
    $entries = (array) $value;
    $class = null;
    if (is_object($value)) {
        $class = get_class($value);
        if ($class === '__PHP_Incomplete_Class') {
            $class = $entries['__PHP_Incomplete_Class_Name'];
            unset($entries['__PHP_Incomplete_Class_Name']);
        }
    }
    $names = array_keys($entries);
    if ($class !== null) {
        $plain = strcasecmp($class, 'stdClass') === 0;
        $names = names($names, $class, $plain ? [] : ['@class']);
    }
    $list = $class === null && array_is_list($entries);
    $out = $list ? '[' : '{' . ($class === null || $plain ? '' : string('@class') . string($class));
    $i = 0;
    foreach ($entries as $key => $_) {
        $reference = ReflectionReference::fromArrayElement($entries, $key);
        $name = (string) $names[$i++];
        $shown = mb_check_encoding($name, 'UTF-8') ? $name : '@bytes:' . base64_encode($name);
        $out .= ($list ? '' : string($shown))
            . canonical($entries[$key], $open, [...$keys, $shown], $reference ? 'r' . bin2hex($reference->getId()) : null, $finished);
        if (strlen($out) > 100_000) {
            throw new RuntimeException('too large');
        }
    }
    $out .= $list ? ']' : '}';
    if ($identity !== null) {
        $finished[$identity] = $out;
    }
    return $out;
}

function names(array $stored, string $class, array $reserved): array {
    $taken = $reserved;
    $split = fn($name) => preg_match('/^\0([^\0]*)\0(.*)$/sD', (string) $name, $m) ? [$m[1], $m[2]] : [null, (string) $name];
    foreach ($stored as $name) {
        if ($split($name)[0] === null) { $taken[] = (string) $name; }
    }
    $names = [];
    foreach ($stored as $name) {
        [$owner, $bare] = $split($name);
        if ($owner !== null || in_array($bare, $reserved, true)) {
            $owner = $owner === null || $owner === '*' ? $class : $owner;
            while (in_array($bare, $taken, true)) { $bare = $owner . '::' . $bare; }
            $taken[] = $bare;
        }
        $names[] = $bare;
    }
    return $names;
}

mt_srand((int) $argv[1]);
for ($left = (int) $argv[2]; $left > 0;) {
    $seen = [];
    $text = serialize(value(0, $seen));
    if ($left % 2) {
        $text = mutate($text);
    }
    if (!mb_check_encoding($text, 'UTF-8') || strlen($text) > 20000) {
        continue;
    }
    $value = @unserialize(trim($text), ['allowed_classes' => CLASSES]);
    $finished = [];
    try {
        $said = $value === false && trim($text) !== 'b:0;' ? '-' : canonical($value, [], [], null, $finished);
    } catch (RuntimeException) {
        continue;
    }
    $left--;
    echo base64_encode($text), "\t", $said, "\n";
}
