#!/usr/bin/python3
"""Walks what the window tells to assistive technology, part by part, and prints a line for each test.

To be run where the built product's window is on the display and on the bus. Prints "ok NAME" or "FAILED NAME: why".
"""
import re
import subprocess
import sys
import time

import gi
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402  (the version has to be said first)

# Each part of the window, and the tab in its middle, where the keyboard is after one went there.
PARTS = {"Overview": "Overview", "Coherence": "Support", "Organization": "Tables", "Plan": "Details"}
# What holds others. GTK calls each of them focusable; those that do take the focus are met by the keyboard below.
HOLDERS = {"panel", "scroll pane", "filler", "frame"}
# Nothing at all may be said of these roles.
UNFIT = {"invalid", "unknown", "redundant object"}
TABLES = {"table", "tree", "tree table"}
MOST_STOPS = 20
# Initiative, strength, element.
LINK = re.compile('"[^"]+" (has as its core|supports|touches|is linked, how strongly is not stated, to|is not linked to) "[^"]+"')
# Row, column, value.
CELL = re.compile("[^,]+, [^:]+: .+")


def states(node):
    return {s.value_nick for s in node.get_state_set().get_states()}


def name(node):
    return (node.get_name() or "").strip()


def spoken(node):
    """What is said of a control: its name, that of its label, or, of a picture alone, its tooltip."""
    if name(node):
        return name(node)
    for relation in node.get_relation_set():
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
            texts = [name(relation.get_target(i)) for i in range(relation.get_n_targets())]
            if any(texts):
                return " ".join(texts)
    # GTK gives the tooltip of a button that shows a picture alone as its description; a screen reader says it in place of a name.
    return (node.get_description() or "").strip()


def children(node):
    role = node.get_role_name()
    # What a tab that is not in front would show is not on the screen: SWT gives it the children of the one that is.
    if role == "page tab" and "selected" not in states(node):
        return
    # the rows of a table are counted, not walked
    count = node.get_child_count()
    for index in range(min(3, count) if role in TABLES else count):
        child = node.get_child_at_index(index)
        if child is not None:
            yield child


def walk(node, path=()):
    yield node, path
    for child in children(node):
        if "showing" in states(child) or child.get_role_name() in ("page tab list", "page tab", "filler"):
            yield from walk(child, path + (name(child) or child.get_role_name(),))


def where(path):
    named = [p for p in path if p not in ("panel", "filler", "scroll pane", "page tab list", "tool bar", "")]
    return " > ".join(named[-3:])


def wait(what, condition, seconds=30):
    end = time.time() + seconds
    while time.time() < end:
        try:
            found = condition()
        except gi.repository.GLib.Error:
            found = None
        if found:
            return found
        time.sleep(0.1)
    raise AssertionError("waited in vain for " + what)


def window():
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(index)
        if application is not None and "Throughline" in name(application):
            for child in range(application.get_child_count()):
                frame = application.get_child_at_index(child)
                if frame.get_role_name() == "frame" and "Throughline" in name(frame):
                    return frame
    return None


def key(pressed):
    subprocess.run(["xdotool", "key", "--clearmodifiers", pressed], check=True)
    time.sleep(0.1)


def focused(frame):
    """What has the focus, and where it is: the innermost that says so. The window looks for it itself, which is a hundred times faster."""
    wanted = Atspi.StateSet.new([])
    wanted.add(Atspi.StateType.FOCUSED)
    wanted.add(Atspi.StateType.SHOWING)
    whole = Atspi.CollectionMatchType.ALL
    rule = Atspi.MatchRule.new(wanted, whole, {}, whole, [], whole, [], whole, False)
    found = Atspi.Collection.get_matches(frame, rule, Atspi.CollectionSortOrder.CANONICAL, 0, True)
    return (found[-1], way_to(found[-1])) if found else None


def way_to(node):
    path = []
    while node is not None and node.get_role_name() != "frame":
        path.insert(0, name(node) or node.get_role_name())
        node = node.get_parent()
    return tuple(path)


def walk_up(node):
    while node is not None and node.get_role_name() != "frame":
        yield node.get_role_name()
        node = node.get_parent()


def find(frame, role, text):
    return next((n for n, _ in walk(frame) if n.get_role_name() == role and spoken(n) == text), None)


def shown(frame, part):
    word = find(frame, "toggle button", part)
    return word is not None and "checked" in states(word)


def goes_to(frame, number, part):
    key(f"alt+{number}")
    wait(part, lambda: shown(frame, part))


def the_keyboard_is_in_the_middle(frame, tab):
    def there():
        at = focused(frame)
        return at is not None and tab in at[1]
    try:
        wait("the focus", there, 10)
    except AssertionError:
        at = focused(frame)
        raise AssertionError("nothing has the focus" if at is None else f"it is with a {at[0].get_role_name()} in {where(at[1])}") from None
    at = focused(frame)
    assert spoken(at[0]), f"it is with a {at[0].get_role_name()} without a name in {where(at[1])}"


def every_control_has_a_name(frame):
    wrong, used = [], 0
    for node, path in walk(frame):
        role, now = node.get_role_name(), states(node)
        if "showing" not in now:
            continue
        if role in UNFIT:
            wrong.append(f"a {role} in {where(path)}")
        # rows and cells are what a table tells, not controls
        if role in HOLDERS or "focusable" not in now or role == "table cell":
            continue
        used += 1
        if not spoken(node):
            wrong.append(f"a {role} in {where(path)}")
        if role in TABLES and node.get_child_count() == 0:
            wrong.append(f"a {role} without rows in {where(path)}")
    assert used > 10, f"only {used} controls are told"
    assert not wrong, f"{len(wrong)} of {used}: " + "; ".join(sorted(set(wrong)))


def place(node):
    at = node.get_extents(Atspi.CoordType.SCREEN)
    return at.x, at.y, at.width, at.height, node.get_role_name()


def moved(frame, before):
    """What has the focus once it is somewhere else; a line with several links in it keeps the focus for each of them."""
    try:
        return wait("another", lambda: next((at for at in [focused(frame)] if at is not None and place(at[0]) != before), None), 1.5)
    except AssertionError:
        return wait("the focus", lambda: focused(frame), 3)


def what_tab_comes_to_has_a_name(frame):
    wrong, met = [], []
    for _ in range(MOST_STOPS):
        key("ctrl+Tab")
        try:
            node, path = moved(frame, met[-1] if met else None)
        except AssertionError:
            wrong.append(f"nothing after {where(path) if met else 'the start'}")
            continue
        if met and place(node) == met[0] != met[-1]:
            # round and back
            break
        met.append(place(node))
        if not spoken(node) or node.get_role_name() in UNFIT | HOLDERS - {"panel"}:
            wrong.append(f"a {node.get_role_name()} in {where(path)}")
    assert len(set(met)) > 5, f"the keyboard came to {len(set(met))} controls only"
    assert not wrong, "; ".join(sorted(set(wrong)))


def told(frame, arrow, of, before):
    """What is said of the cell that an arrow goes to, in the table of this name."""
    key(arrow)

    def cell():
        at = focused(frame)
        if at is not None and at[0].get_role_name() == "table cell" and name(at[0].get_parent()) == of and name(at[0]) != before:
            return name(at[0])
        return None
    return wait(f"another cell after {arrow}", cell, 10)


def the_cells_are_told(frame, table, manner):
    assert find(frame, "table", table) is not None, f'there is no table "{table}"'
    all_told = [told(frame, "Down", table, "")]
    for arrow in ("Right", "Down", "Left"):
        all_told.append(told(frame, arrow, table, all_told[-1]))
    for cell in all_told:
        assert manner.match(cell), "row, column and value are not told: " + cell
    return all_told


def the_matrix_tells_its_cell(frame):
    # from the name of the first row over its first two cells to the row below
    first, right, below, left = the_cells_are_told(frame, "Which initiatives support which elements", LINK)
    initiatives = [cell.split('"')[1] for cell in (first, right, below, left)]
    elements = [cell.split('"')[3] for cell in (first, right, below, left)]
    assert initiatives[0] == initiatives[1] != initiatives[2] == initiatives[3], " / ".join(initiatives)
    assert elements[0] == elements[3] != elements[1] == elements[2], " / ".join(elements)


def the_table_tells_its_cell(frame):
    the_cells_are_told(frame, "Table of everything of one kind", CELL)


def the_tree_tells_its_item(frame):
    assert find(frame, "tree table", "Contents") is not None, "there is no tree of contents"

    def item():
        at = focused(frame)
        return name(at[0]) if at is not None and at[0].get_role_name() == "table cell" and "tree table" in walk_up(at[0]) else None
    # left of the middle: it, or the field to search it
    for _ in range(MOST_STOPS):
        key("ctrl+shift+Tab")
        at = wait("the focus", lambda: focused(frame), 10)
        if item():
            break
        if "Contents" in at[1] and name(at[0]) == "Search":
            key("Tab")
            break
    items = [wait("an item", item, 10)]
    for arrow in ("Down", "Down", "Up", "Up"):
        key(arrow)
        items.append(wait(f"another item after {arrow}", lambda: next((i for i in [item()] if i != items[-1]), None), 10))
    assert items[0].startswith("Riverbend") and items[:2] == items[:2:-1] and len(set(items)) == 3, " / ".join(items)


def test(title, work, *arguments):
    try:
        work(*arguments)
        print("ok " + title)
    except Exception as why:  # each test says what is wrong, and the next one begins
        print(f"FAILED {title}: {type(why).__name__ if not str(why) else why}".replace("\n", " "))
    sys.stdout.flush()


def main():
    Atspi.init()
    # a busy machine answers late
    Atspi.set_timeout(10000, 30000)
    try:
        frame = wait("the window", window, 90)
        wait("the plan", lambda: "Riverbend" in name(frame), 60)
    except AssertionError as why:
        print(f"FAILED the window tells what is in it: {why}")
        return
    for number, (part, tab) in enumerate(PARTS.items(), 1):
        test(f"Alt+{number} goes to {part}", goes_to, frame, number, part)
        test(f"Alt+{number} puts the keyboard into the middle of {part}", the_keyboard_is_in_the_middle, frame, tab)
        if part == "Coherence":
            test("the matrix tells row, column and value of its cell", the_matrix_tells_its_cell, frame)
        if part == "Organization":
            test("the table tells row, column and value of its cell", the_table_tells_its_cell, frame)
        if part == "Overview":
            # what is chosen in the tree is shown in Details from then on
            test("the tree of contents tells its item", the_tree_tells_its_item, frame)
        test(f"every control of {part} has a role and a name", every_control_has_a_name, frame)
        test(f"what the keyboard comes to in {part} has a role and a name", what_tab_comes_to_has_a_name, frame)


main()
