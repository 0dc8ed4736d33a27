package org.throughline.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.junit.jupiter.api.Test;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.model.plan.ModuleContent;
import org.throughline.model.plan.PlanFactory;

/** The kinds of things of a district, described in a file and nothing else, are checked as ours are. */
class DynamicRuleTest {

    private static final String ROOMS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <ecore:EPackage xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xmlns:ecore="http://www.eclipse.org/emf/2002/Ecore" name="rooms" nsURI="https://riverbend.org/rooms" nsPrefix="rooms">
              <eClassifiers xsi:type="ecore:EClass" name="Room" eSuperTypes="https://throughline.org/model/plan/2#//ModuleContent">
                <eStructuralFeatures xsi:type="ecore:EAttribute" name="seats" eType="ecore:EDataType http://www.eclipse.org/emf/2002/Ecore#//EInt">
                  <eAnnotations source="https://throughline.org/model/meaning"><details key="min" value="1"/><details key="max" value="40"/><details key="unit" value="seats"/></eAnnotations>
                </eStructuralFeatures>
                <eStructuralFeatures xsi:type="ecore:EAttribute" name="wing" lowerBound="1" eType="ecore:EDataType http://www.eclipse.org/emf/2002/Ecore#//EString"/>
                <eStructuralFeatures xsi:type="ecore:EAttribute" name="share" eType="ecore:EDataType https://throughline.org/model/identity/1#//Percent"/>
                <eStructuralFeatures xsi:type="ecore:EAttribute" name="opened" eType="ecore:EDataType https://throughline.org/model/identity/1#//Day"/>
                <eStructuralFeatures xsi:type="ecore:EAttribute" name="closed" eType="ecore:EDataType https://throughline.org/model/identity/1#//Day">
                  <eAnnotations source="https://throughline.org/model/meaning"><details key="notBefore" value="opened"/></eAnnotations>
                </eStructuralFeatures>
                <eStructuralFeatures xsi:type="ecore:EReference" name="desks" containment="true" upperBound="-1" eType="#//Desk"/>
              </eClassifiers>
              <eClassifiers xsi:type="ecore:EClass" name="Desk">
                <eStructuralFeatures xsi:type="ecore:EAttribute" name="number" eType="ecore:EDataType http://www.eclipse.org/emf/2002/Ecore#//EIntegerObject">
                  <eAnnotations source="https://throughline.org/model/meaning"><details key="min" value="1"/><details key="max" value="many"/></eAnnotations>
                </eStructuralFeatures>
              </eClassifiers>
              <eClassifiers xsi:type="ecore:EClass" name="Shelf" eSuperTypes="https://throughline.org/model/plan/2#//ModuleContent">
                <eAnnotations source="https://throughline.org/model/meaning"><details key="named" value="no"/></eAnnotations>
                <eStructuralFeatures xsi:type="ecore:EAttribute" name="boards" eType="ecore:EDataType http://www.eclipse.org/emf/2002/Ecore#//EInt">
                  <eAnnotations source="https://throughline.org/model/meaning"><details key="max" value="5"/></eAnnotations>
                </eStructuralFeatures>
              </eClassifiers>
            </ecore:EPackage>
            """;

    private final DistrictPlan plan = PlanFactory.eINSTANCE.createDistrictPlan();
    private final EPackage rooms = read(ROOMS.replace("<details key=\"max\" value=\"many\"/>", ""));

    @Test
    void what_keeps_to_its_metamodel_is_left_alone() {
        room(rooms);

        assertEquals(List.of(), Checked.sentences(plan));
    }

    @Test
    void bounds_order_lower_bound_and_percentages_of_a_districts_own_kinds_are_checked() {
        EObject room = room(rooms);
        set(room, "seats", 41);
        set(room, "wing", null);
        set(room, "share", new java.math.BigDecimal(101));
        set(room, "opened", LocalDate.parse("2026-09-01"));
        set(room, "closed", LocalDate.parse("2026-08-01"));

        assertEquals(List.of("\"Lab 1\": Seats is 41. It has to be between 1 and 40 seats.",
                "\"Lab 1\" has no wing. Fill it in.",
                "\"Lab 1\": Share is 101%. It has to be between 0% and 100%.",
                "\"Lab 1\": Closed, Aug 1, 2026, is before Opened, Sep 1, 2026. Correct one of them."), Checked.sentences(plan));
    }

    @Test
    void what_needs_no_name_by_its_metamodel_is_called_by_its_kind() {
        var shelf = (ModuleContent) EcoreUtil.create((EClass) rooms.getEClassifier("Shelf"));
        plan.setName("Riverbend");
        plan.getModules().add(shelf);
        assertEquals(List.of(), Checked.sentences(plan));

        set(shelf, "boards", 6);

        assertEquals("A shelf: Boards is 6. It has to be at most 5.", Checked.only(plan).message());
    }

    @Test
    void what_has_no_identity_is_a_field_of_what_it_is_a_part_of() {
        EObject room = room(rooms);
        set(desk(room), "number", 0);

        assertEquals("Desk of \"Lab 1\": Number is 0. It has to be at least 1.", Checked.only(plan).message());
        assertEquals(Optional.of("room"), Checked.only(plan).object());
        assertEquals(Optional.of("desks"), Checked.only(plan).feature());
    }

    @Test
    void a_statement_that_means_nothing_is_said_once_and_the_others_are_checked() {
        EObject room = room(read(ROOMS));
        set(desk(room), "number", 0);
        set(desk(room), "number", 7);

        assertEquals(List.of("metamodel.not-understood", "value.range"), Checked.codes(plan));
        assertTrue(Checked.sentences(plan).get(0).contains("\"Desk\" states max = \"many\" for number"), Checked.sentences(plan).get(0));
    }

    private EObject room(EPackage kinds) {
        var room = (ModuleContent) EcoreUtil.create((EClass) kinds.getEClassifier("Room"));
        room.setId("room");
        room.setName("Lab 1");
        set(room, "seats", 40);
        set(room, "wing", "North");
        plan.setName("Riverbend");
        plan.getModules().add(room);
        return room;
    }

    @SuppressWarnings("unchecked")
    private static EObject desk(EObject room) {
        EObject desk = EcoreUtil.create((EClass) room.eClass().getEPackage().getEClassifier("Desk"));
        ((List<EObject>) room.eGet(room.eClass().getEStructuralFeature("desks"))).add(desk);
        return desk;
    }

    private static void set(EObject object, String feature, Object value) {
        object.eSet((EAttribute) object.eClass().getEStructuralFeature(feature), value);
    }

    private static EPackage read(String ecore) {
        var resource = new XMIResourceImpl(URI.createURI("rooms.ecore"));
        new ResourceSetImpl().getResources().add(resource);
        try {
            resource.load(new ByteArrayInputStream(ecore.getBytes(StandardCharsets.UTF_8)), null);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return (EPackage) resource.getContents().get(0);
    }
}
